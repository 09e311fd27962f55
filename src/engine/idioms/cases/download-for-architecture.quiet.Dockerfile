FROM debian:12
RUN curl -fsSLO https://example.com/tool-amd64
# ----
FROM debian:12
ARG TARGETARCH
RUN echo $TARGETARCH
