FROM debian:12
RUN curl -fsSLO https://example.com/tool-amd64
# ----
FROM debian:12
ARG TARGETARCH
RUN echo $TARGETARCH
# ----
FROM debian:12
RUN ARCH=$(uname -m) && curl -fsSLO https://example.com/source.tgz
