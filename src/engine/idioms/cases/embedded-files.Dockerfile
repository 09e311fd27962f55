FROM rust:1.90 AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
COPY migrations migrations
RUN cargo build --release
FROM debian:bookworm-slim
COPY --from=build /src/target/release/app /usr/local/bin/
CMD ["app"]
# ----
FROM rust:1.90 AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
COPY templates/ templates/
RUN cargo build --release
FROM debian:bookworm-slim
COPY --from=build /src/target/release/app /usr/local/bin/
CMD ["app"]
# ----
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum *.go ./
COPY static static
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
CMD ["/app"]
