FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM debian:12-slim
COPY --from=build /app /app
CMD ["/app"]
# ----
FROM golang:1.22
COPY . .
RUN go build -o /app .
# ----
FROM node:22
RUN npm ci
CMD ["node", "a.js"]

# ----
# The compiler is removed again by the line that brought it.
FROM debian:bookworm
COPY relay.c /src/
RUN apt-get update && apt-get install -y --no-install-recommends gcc && gcc -o /usr/local/bin/relay /src/relay.c && apt-get purge -y gcc
CMD ["relay"]
