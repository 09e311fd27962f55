FROM debian:12
ARG TARGETARCH
RUN curl -fsSLO https://example.com/tool-$TARGETARCH
# ----
FROM debian:12
RUN wget -q https://example.com/tool-$(dpkg --print-architecture)
# ----
FROM alpine:3.20
RUN ARCH=$(uname -m) && wget -q https://example.com/tool-$ARCH
