FROM golang:1.26 AS build
RUN go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app
CMD ["/app"]
# ----
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
RUN go build -o /app .
FROM --platform=$TARGETPLATFORM alpine:3.22
COPY --from=build /app /app
# ----
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
RUN go build -o /app .
FROM docker.io/arm64v8/alpine:3.22
COPY --from=build /app /app
