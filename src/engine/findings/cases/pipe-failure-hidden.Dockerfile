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
# ----
FROM debian:12
RUN URL=$(curl -s https://example.com/latest | jq -r .url) && wget "$URL"
# ----
FROM alpine:3.22
RUN URL=$(curl -s https://example.com/latest | jq -r .url) && wget "$URL"
# ----
FROM registry.example.com/base
RUN URL=$(curl -s https://example.com/latest | jq -r .url) && wget "$URL"
# ----
FROM debian:12
RUN wget -qO- https://example.com/uv/install.sh | sh && mkdir /srv/uv
