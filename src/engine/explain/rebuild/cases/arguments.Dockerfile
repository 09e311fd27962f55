ARG GO=1.22
ARG BASE=golang:${GO}
FROM ${BASE} AS build
ARG VERSION=dev
ARG UNUSED
RUN apt-get update && apt-get install -y git
RUN go mod download
RUN go build -ldflags "-X main.version=$VERSION" -o /out/app .

FROM build AS more
RUN go vet ./...

FROM alpine:3.20
ARG GO
ENV BUILT_WITH=$GO
COPY --from=build /out/app /usr/bin/app
RUN echo $BUILT_WITH > /etc/built
ENV BUILT_WITH=nothing
ARG DIR=/data
WORKDIR $DIR
LABEL dir=$DIR
