FROM golang:1.26-bookworm AS tools
RUN go install github.com/pressly/goose/v3/cmd/goose@v3.24.1 && \
    go install github.com/joho/godotenv/cmd/godotenv@v1.5.1

FROM --platform=linux/amd64 ubuntu:24.04
COPY --from=tools /go/bin /usr/local/bin
COPY --from=tools /go/bin/goose /usr/bin/goose
CMD ["goose", "up"]
