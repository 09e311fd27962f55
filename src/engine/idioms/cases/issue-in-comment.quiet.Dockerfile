FROM debian:bookworm
# https://github.com/owner/project
RUN mkdir -p /etc/tool.d
# https://github.com/owner/project/issues/12

RUN mkdir -p /etc/other.d
