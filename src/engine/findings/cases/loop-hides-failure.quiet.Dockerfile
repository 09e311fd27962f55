FROM debian:bookworm
RUN set -e; for tool in a b; do curl -fsSLO https://example.org/$tool; done
RUN for tool in a b; do curl -fsSLO https://example.org/$tool || exit 1; done
RUN for dir in a b; do mkdir /srv/$dir; done
RUN for host in a b; do curl -fsSLO https://$host/key && break; done
# ----
FROM debian:bookworm
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN for tool in a b; do curl -fsSLO https://example.org/$tool; done
# ----
FROM oven/bun:1.2
COPY package.json bun.lock ./
RUN for i in 1 2 3; do bun install && break; [ $i -lt 3 ] || exit 1; sleep 5; done
# ----
FROM oven/bun:1.2
COPY package.json bun.lock ./
RUN for i in 1 2 3; do bun install && break || sleep 5; done && test -d node_modules
