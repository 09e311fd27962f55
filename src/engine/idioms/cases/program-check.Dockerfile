FROM debian:bookworm
RUN apt-get update && apt-get install -y git && git --version
# ----
FROM debian:bookworm
RUN curl -o /usr/local/bin/t https://example.org/t && chmod +x /usr/local/bin/t && t version
# ----
FROM debian:bookworm
COPY setup.sh /
RUN /setup.sh
RUN [ -x "$(set -x; command -v go)" ] && [ -x "$(command -v "$TOOL")" ] && command -v cargo
RUN command -v cargo
