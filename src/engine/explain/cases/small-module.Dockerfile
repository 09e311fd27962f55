# A module whose dependencies no line downloads, built without cgo, for a user without a directory.
FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
COPY main.go ./
RUN CGO_ENABLED=0 go build -o hello

FROM golang:1.26 AS debian
RUN CGO_ENABLED=0 go install example.com/tool@v1.2.3

FROM alpine:3.22
COPY --from=build /src/hello /usr/local/bin/hello
COPY --from=debian /go/bin/tool /usr/local/bin/tool
USER nobody
ENV DATABASE_URL=postgres://app@db:5432/shop
ENV OTHER_URL=mysql://app@db:3306
ENV THIRD_URL=postgres://db:5432/shop
CMD ["hello"]
