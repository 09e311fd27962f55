FROM debian:12
ENV HOME_DIR=/opt/app
ENV BIN_DIR=$HOME_DIR/bin PATH=$PATH:/opt/app/bin
# ----
FROM debian:12
ENV A=1 B='\$A'
# ----
FROM debian:12
ENV HOME_DIR=/opt/app BIN_DIR=$HOME_DIR/bin
