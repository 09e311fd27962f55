FROM golang:1.25-alpine AS build
ARG GOPROXY
ENV GOPROXY=${GOPROXY:-direct}
ARG TAGS=sqlite
ENV TAGS="bindata $TAGS"
RUN apk --no-cache add git && rm -rf /var/cache/apk/*
COPY . /src
WORKDIR /src
ARG VERSION
RUN if [ -n "$VERSION" ]; then git checkout "$VERSION"; fi
RUN go build ./cmd/tool/settings.go && go build ./cmd/reader
COPY docker/root /tmp/local
COPY extra/rootfs /tmp/plain
RUN chmod 755 /tmp/local/usr/bin/entrypoint

FROM alpine:3.22 AS plain
COPY --from=build /tmp/plain /
COPY --from=build /src/reader /

FROM alpine:3.22
RUN apk add --no-cache openssh s6 su-exec && adduser -D git && echo 'git:*' | chpasswd -e
EXPOSE 22
ENTRYPOINT ["/usr/bin/entrypoint"]
CMD ["/usr/bin/s6-svscan", "/etc/s6"]
COPY --from=build /tmp/local /
COPY --from=build /src/settings /src/reader /usr/local/bin/
