FROM golang:1.26 AS builder
WORKDIR /go/src/api
COPY go.mod ./
COPY server.go .
RUN CGO_ENABLED=0 GOOS=linux GOARCH=amd64 go build -o api server.go

FROM debian:bookworm-slim AS prod
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /srv
COPY --from=builder /go/src/api/api .
CMD ["./api"]
