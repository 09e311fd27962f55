# Stage 1: compile the program
FROM golang:1.26-alpine AS builder

WORKDIR /src

# The two files that name the dependencies come first
COPY go.mod go.sum ./
RUN go mod download

# Then the source code, which changes more often
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /out/server ./cmd/server

# Stage 2: only what runs
FROM alpine:3.22

RUN apk add --no-cache ca-certificates tzdata \
    && adduser -D -u 10001 app

WORKDIR /app
COPY --from=builder /out/server .

USER app
EXPOSE 8080
CMD ["./server"]
