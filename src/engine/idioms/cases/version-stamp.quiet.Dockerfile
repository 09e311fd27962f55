FROM golang:1.26
RUN go build -ldflags "-s -w" -o /app .
# ----
FROM golang:1.26
RUN go build -o /app .
