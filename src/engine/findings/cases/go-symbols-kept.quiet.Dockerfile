FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -ldflags="-w -s" -o /app .
FROM scratch
COPY --from=build /app /app
CMD ["/app"]
# ----
FROM golang:1.26 AS build
ARG LDFLAGS
COPY . .
RUN go build -ldflags "$LDFLAGS" -o /app .
FROM scratch
COPY --from=build /app /app
# ----
FROM golang:1.26
COPY . .
RUN go build -o /app .
CMD ["/app"]
