FROM debian:12
ARG TOOL_VERSION=1.2.3
RUN curl -fsSLO https://example.com/tool-$TOOL_VERSION.tgz
# ----
FROM debian:12
ARG HOME_DIR=/srv
RUN mkdir $HOME_DIR
RUN ls $HOME_DIR
