FROM golang:1.23 AS build
RUN CGO_ENABLED=0 go build -o /app .
FROM scratch
COPY --from=build /app /app
# ----
FROM golang:1.23 AS build
ENV CGO_ENABLED=0
RUN go build -o /out/server ./cmd/server
FROM gcr.io/distroless/static-debian12
COPY --from=build /out/server /server
# ----
FROM rust:1.82 AS build
WORKDIR /src
RUN cargo build --release --target x86_64-unknown-linux-musl
FROM scratch
COPY --from=build /src/target/x86_64-unknown-linux-musl/release/app /app
# ----
FROM golang:1.26-alpine AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
# ----
FROM golang:1.26-alpine AS build
RUN go build -o /app .
FROM gcr.io/distroless/static
COPY --from=build /app /app
