FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y curl
RUN rm -rf /var/lib/apt/lists/*
# ----
FROM debian:bookworm-slim
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
# ----
FROM alpine:3.20
RUN apk add --no-cache curl && rm -rf /srv/old
