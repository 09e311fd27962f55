FROM debian:bookworm
RUN apt-get update && apt-get install -y git && git --version
# ----
FROM debian:bookworm
RUN curl -o /usr/local/bin/t https://example.org/t && chmod +x /usr/local/bin/t && t version
