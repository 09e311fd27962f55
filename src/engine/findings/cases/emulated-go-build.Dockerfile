FROM golang:1.26 AS build
ARG TARGETARCH
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app .
FROM scratch
COPY --from=build /app /app
CMD ["/app"]
