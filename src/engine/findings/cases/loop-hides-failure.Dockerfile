FROM debian:bookworm
RUN for tool in a b; do curl -fsSLO https://example.org/$tool; done
# ----
FROM debian:bookworm
RUN apt-get update && for p in $(cat /list); do apt-get install -y $p; done && rm -rf /var/lib/apt/lists/*
# ----
FROM oven/bun:1.2
COPY package.json bun.lock ./
RUN for i in 1 2 3; do bun install && break || sleep 5; done
