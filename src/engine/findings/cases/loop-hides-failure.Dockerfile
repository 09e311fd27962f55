FROM debian:bookworm
RUN for tool in a b; do curl -fsSLO https://example.org/$tool; done
# ----
FROM debian:bookworm
RUN apt-get update && for p in $(cat /list); do apt-get install -y $p; done && rm -rf /var/lib/apt/lists/*
