FROM golang AS builder
WORKDIR /go
COPY server.go .
RUN CGO_ENABLED=0 GOOS=linux GOARCH=amd64 go build -o server server.go

FROM debian:bullseye-slim AS prod
WORKDIR /go
COPY --from=builder /go/server .
CMD ["./server"]
