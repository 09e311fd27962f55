FROM debian:bookworm
RUN arch="$(dpkg --print-architecture)"; case "$arch" in amd64) url=x ;; arm64) url=y ;; esac; curl -fsSLO "https://example.org/$url"
# ----
FROM alpine:3.20
RUN case "$(apk --print-arch)" in x86_64) f=a ;; *) f=b ;; esac; wget "https://example.org/$f"
RUN case "$(apk --print-arch)" in x86_64) g=a ;; *) g=b ;; esac; wget "https://example.org/$g"
# ----
FROM alpine:3.20
ARG TARGETARCH
RUN wget -O /usr/local/bin/tool https://example.org/tool-$TARGETARCH
RUN wget -O /usr/local/bin/other https://example.org/other-$(uname -m)
