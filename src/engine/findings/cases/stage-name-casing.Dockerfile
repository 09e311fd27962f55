FROM golang:1.22 AS Build
RUN go build -o /app .
FROM Build AS test
RUN go test ./...
FROM scratch
COPY --from=Build /app /app
