FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM alpine:3.20
COPY --from=build /app /app
CMD ["/app"]
# ----
FROM rust:1.80 AS build
WORKDIR /src
COPY . .
RUN cargo build --release
FROM scratch
COPY --from=build /src/target/release/app /app
