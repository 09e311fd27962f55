FROM debian:12
RUN curl -fsSL https://example.com/list | grep ok > /list
# ----
FROM alpine:3.20
RUN wget -qO- https://example.com/install.sh | sh
# ----
FROM registry.example.com/own:1
RUN curl -fsSL https://example.com/install.sh | bash
# ----
FROM fedora:41
RUN <<END
curl -fsSL https://example.com/list | sort > /list
END
