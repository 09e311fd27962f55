FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/shop ./cmd/shop
CMD shop serve
