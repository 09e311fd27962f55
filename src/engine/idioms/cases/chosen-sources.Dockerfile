FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY cmd/main.go cmd/main.go
COPY api/ api/
COPY internal/ internal/
RUN go build -o /app ./cmd
FROM scratch
COPY --from=build /app /app
CMD ["/app"]
