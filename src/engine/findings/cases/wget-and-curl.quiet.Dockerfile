FROM debian:12
RUN apt-get update && apt-get install -y curl wget && rm -rf /var/lib/apt/lists/*
RUN curl -fsSLO https://example.com/a
# ----
FROM debian:12 AS build
RUN apt-get update && apt-get install -y curl wget
RUN curl -fsSLO https://example.com/a && wget -q https://example.com/b
FROM debian:12
COPY --from=build /a /a
