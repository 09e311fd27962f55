FROM golang:1.9 AS none
WORKDIR /go/src/example.com/a
FROM golang:1.12-alpine AS outside
WORKDIR /go/src/example.com/b
FROM golang:1.14 AS file
WORKDIR /go/src/example.com/c
FROM golang:1.22 AS off
WORKDIR /go/src/example.com/d
ENV GO111MODULE=off
FROM golang:1.22
WORKDIR /go/src/example.com/e
