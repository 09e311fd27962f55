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
# ----
FROM golang:1.26-alpine AS build
RUN apk add gcc musl-dev
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
# ----
FROM golang:1.19-alpine AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
