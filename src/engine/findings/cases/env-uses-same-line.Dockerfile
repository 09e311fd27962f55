FROM debian:12
ENV HOME_DIR=/opt/old
ENV HOME_DIR=/opt/app BIN_DIR=$HOME_DIR/bin
# ----
FROM debian:12
ARG A=1
ENV A=2 B=${A}x
