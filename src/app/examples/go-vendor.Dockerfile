# The dependencies travel with the project, in vendor/
FROM golang:1.26-bookworm AS builder
WORKDIR /app
COPY . .
RUN ls -l vendor
RUN go vet -mod=vendor ./...
RUN go build -mod=vendor -o main .

FROM debian:bookworm-slim
WORKDIR /app
RUN useradd --system --uid 999 --no-create-home gopher
COPY --from=builder --chown=gopher /app/main .
USER gopher
EXPOSE 9090
CMD ["./main"]
