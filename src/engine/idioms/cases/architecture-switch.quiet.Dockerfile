FROM debian:bookworm
RUN uname -m && curl -fsSLO https://example.org/x
# ----
FROM alpine:3.20
ARG TARGETARCH
RUN echo $TARGETARCH
# ----
FROM debian:bookworm
RUN curl -fsSLO https://example.org/x; case "$(dpkg --print-architecture)" in amd64) flags=-m64 ;; esac; make $flags
