FROM debian:12
ENV HOME_DIR=/opt/app BIN_DIR=$HOME_DIR/bin
# ----
FROM debian:12
ENV A=1
ENV A=2 B=${A}x
# ----
FROM registry.example.com/own:1
ENV NVM_DIR=/nvm NODE_DIR=$NVM_DIR/current
