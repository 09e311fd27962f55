FROM alpine:3.22
RUN apk update && apk add --no-cache curl
RUN apk update --no-cache && apk add --no-cache git
FROM debian:12
ARG V=2.317.0
RUN cd /opt && curl -fsSLO https://example.org/dist/runner-${V}.tar.gz && tar xzf ./runner-${V}.tar.gz
RUN curl -fsSLo /tmp/a.tgz https://example.org/a.tgz && tar xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz*
RUN curl -fsSLo /tmp/b.tgz https://example.org/b.tgz
RUN tar xzf /tmp/b.tgz -C /opt
