FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
FROM scratch
COPY --from=build /app /app
# ----
FROM golang:1.22 AS build
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go build -o /app .
FROM alpine:3.20
COPY --from=build /app /app
# ----
FROM rust:1.80 AS build
WORKDIR /src
COPY . .
RUN cargo build --release --target x86_64-unknown-linux-musl
FROM scratch
COPY --from=build /src/target/x86_64-unknown-linux-musl/release/app /app
# ----
FROM golang:1.22-alpine AS build
RUN go build -o /app .
FROM alpine:3.20
COPY --from=build /app /app
# ----
FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM debian:12-slim
COPY --from=build /app /app
# ----
FROM golang:1.22 AS build
WORKDIR /src
COPY . .
ARG TARGETARCH
RUN GOARCH=$TARGETARCH go build -o /app .
FROM alpine:3.20
COPY --from=build /app /app
# ----
FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM alpine:3.20
RUN apk add gcompat
COPY --from=build /app /app
