FROM golang:1.26
WORKDIR /src
COPY go.mod ./
COPY pkg/tools/ pkg/tools/
RUN go mod download
COPY pkg/ pkg/
