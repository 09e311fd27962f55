FROM golang:1.26-bookworm AS tools
RUN go install github.com/pressly/goose/v3/cmd/goose@v3.24.1 && \
    go install github.com/joho/godotenv/cmd/godotenv@v1.5.1 && \
    go install example.com/shop/cmd/seeder/v2@v2.1.0
COPY . /src

FROM --platform=linux/amd64 ubuntu:24.04
COPY --from=tools /go/bin /usr/local/bin
COPY --from=tools /go/bin/goose /usr/bin/goose
COPY --from=tools /src/seeds /seeds
COPY --from=tools /src/Makefile /Makefile
CMD ["goose", "up"]
