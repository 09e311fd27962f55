FROM debian:12
RUN apt-get update && apt-get install -y curl
WORKDIR /app
COPY . .
# ----
FROM debian:12
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl
# ----
FROM debian:12
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y make && make
# ----
FROM debian:12
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y ./tool.deb
