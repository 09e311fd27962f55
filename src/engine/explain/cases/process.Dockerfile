# CMD and ENTRYPOINT in all their forms.
FROM debian:bookworm-slim AS dash
WORKDIR /srv
COPY server.sh ./
ENTRYPOINT ./server.sh --port 8080
CMD ["--verbose"]

FROM debian:bookworm-slim AS dash-script
ENTRYPOINT cd /srv && exec-app; ./server.sh
CMD echo never

FROM ubuntu:24.04 AS dash-cmd
CMD cd /srv && ./server.sh

FROM alpine:3.20 AS busybox
CMD httpd -f -p 8080

FROM alpine:3.20 AS busybox-script
RUN mkdir -p /run/app
ENTRYPOINT mkdir -p /run/app && httpd -f
CMD sleep 1; httpd -f

FROM registry.example.com/base:1 AS unknown
CMD server --port 80
FROM registry.example.com/base:1 AS unknown-entrypoint
ENTRYPOINT server --port 80

FROM debian:bookworm-slim AS bash
SHELL ["/bin/bash", "-c"]
ENTRYPOINT source /etc/profile; server

FROM debian:bookworm-slim AS twice
CMD ["echo", "first"]
ENTRYPOINT ["/usr/bin/env"]
ENTRYPOINT ["/bin/echo", "$HOME"]
CMD ["$GREETING", "${NAME}"]

FROM debian:bookworm-slim AS loop
ENTRYPOINT while true; do ./work.sh; sleep 60; done
FROM debian:bookworm-slim AS list
CMD for name in one two; do ./work.sh $name; done
FROM fedora:41 AS bash-sh
CMD mkdir -p /run/app && ./server.sh

FROM alpine/git:2.45 AS git
CMD ["status"]

FROM nginx:1.27
ENTRYPOINT []
CMD []

FROM registry.example.org/team/java:21
ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar /app.jar"]

FROM eclipse-temurin:21-jre
ENV JAVA_OPTS="-Xmx512m"
ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar app.jar"]
