FROM debian:bookworm
RUN curl -fsSLo tool https://example.org/tool && sha256sum tool
# ----
FROM debian:bookworm
COPY tool tool.sha256 ./
RUN sha256sum -c tool.sha256
