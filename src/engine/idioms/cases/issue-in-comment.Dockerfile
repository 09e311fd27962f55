FROM debian:bookworm
# workaround for https://github.com/owner/project/issues/12
RUN mkdir -p /etc/tool.d
# Pin the version to avoid a warning.
# This can be removed once the project supports it:
# https://github.com/owner/project/issues/34
RUN pip install tool==1.2
# see https://github.com/owner/project/issues/56
ENV TOOL_FLAG=1
# ----
FROM python:3.13
# Pin lib below 6 to avoid a user warning, see https://github.com/owner/project/issues/98
RUN pip install 'lib<6'
# Pinned because of https://github.com/owner/project/issues/99
RUN pip install 'other<2'
# ----
FROM debian:12
# Can be removed once https://github.com/owner/project/issues/100 is solved
RUN touch /etc/own.conf
# ----
FROM python:3.13
# Pin lib for tool 2.20 to avoid a user warning.
# https://github.com/owner/project/issues/101
RUN pip install 'lib>=5.28,<6'
# workaround for https://github.com/owner/project/issues/102
RUN mkdir -p /etc/tool.d
COPY extra.conf /etc/tool.d/
