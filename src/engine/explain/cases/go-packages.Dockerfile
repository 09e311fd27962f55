# Go packages by path.
FROM golang:1.25
WORKDIR /src
RUN go build . && go vet ./... && go build ./cmd/app
