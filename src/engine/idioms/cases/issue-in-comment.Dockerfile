FROM debian:bookworm
# workaround for https://github.com/owner/project/issues/12
RUN mkdir -p /etc/tool.d
# Pin the version to avoid a warning.
# This can be removed once the project supports it:
# https://github.com/owner/project/issues/34
RUN pip install tool==1.2
# see https://github.com/owner/project/issues/56
ENV TOOL_FLAG=1
