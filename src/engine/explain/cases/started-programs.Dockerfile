# Programs of the build context that a container starts: they keep the right to be executed that they have there.
FROM alpine:3.22 AS named
COPY sendemail /usr/local/bin/
ENTRYPOINT ["sendemail"]
FROM debian:13 AS inside
COPY . /app
ENTRYPOINT ["/app/run"]
FROM debian:13 AS made
COPY . /app
RUN make -C /app
ENTRYPOINT ["/app/run"]
FROM debian:13 AS beside
COPY files /usr/bin
STOPSIGNAL SIGKILL
ENTRYPOINT ["/usr/bin/run"]
FROM debian:13
COPY --chmod=755 run /usr/local/bin/run
ENTRYPOINT ["run"]
