# A base that only has to run what another stage has built.
FROM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
RUN go build -o /out/hello .
FROM alpine:3.22
COPY --from=build /out/hello /usr/local/bin/
ENTRYPOINT ["hello"]
