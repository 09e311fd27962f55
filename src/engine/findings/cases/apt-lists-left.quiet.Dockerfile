FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
# ----
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/{apt,dpkg} /tmp/*
# ----
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y curl
# ----
FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc
FROM debian:12
COPY --from=build /app /app
# ----
FROM debian:12
COPY clean.sh /
RUN apt-get update && apt-get install -y curl && /clean.sh
# ----
FROM debian:12
RUN apt-get update
RUN apt-get install -y curl
# ----
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*
