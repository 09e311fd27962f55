FROM golang:1.23 AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
ENTRYPOINT ["/app"]
# ----
FROM scratch
COPY site /site
# ----
FROM golang:1.23 AS build
RUN go build -o /app .
FROM scratch AS bin
COPY --from=build /app /app
FROM alpine:3.20
COPY --from=bin /app /app
