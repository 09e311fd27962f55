FROM golang:1.23 AS build
FROM alpine:3.20
COPY --from=biuld /app /app
# ----
FROM alpine:3.20
COPY --from=frontend /app /app
