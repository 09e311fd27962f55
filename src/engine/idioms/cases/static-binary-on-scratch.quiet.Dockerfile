FROM golang:1.23 AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
# ----
FROM golang:1.23 AS build
RUN CGO_ENABLED=0 go build -o /app .
FROM alpine:3.20
COPY --from=build /app /app
# ----
FROM scratch
COPY app /app
