FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
CMD ["/app"]
# ----
FROM golang:1.26 AS build
ARG VERSION
WORKDIR /src
COPY . .
RUN go build -trimpath -ldflags "-X main.version=$VERSION" -o /app .
FROM scratch
COPY --from=build /app /app
CMD ["/app"]
