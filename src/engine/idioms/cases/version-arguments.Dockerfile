FROM debian:12
ARG TOOL_VERSION=1.2.3
RUN curl -fsSLO https://example.com/tool-$TOOL_VERSION.tgz
RUN tar xzf tool-$TOOL_VERSION.tgz
LABEL version=$TOOL_VERSION
