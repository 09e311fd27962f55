# What can part: a version written out beside its argument, an architecture in an address, a script without its right.
ARG PG_MAJOR=16
FROM postgres:${PG_MAJOR}-bookworm
RUN apt-get update && apt-get install -y postgresql-16-cron
RUN curl -fsSLO https://example.org/tool-linux-x64-1.2.tar.gz
RUN curl -fsSLO https://example.org/other-linux-amd64-1.2.tar.gz
COPY init.sh /usr/local/bin/init.sh
ADD https://jdbc.postgresql.org/download/postgresql-42.7.3.jar /opt/lib/
EXPOSE 5432
EXPOSE 9187
CMD ["bash", "-c", "init.sh & sleep infinity"]

FROM alpine:3.22
ADD https://example.org/tool-aarch64.zip /opt/
RUN case "$(uname -m)" in x86_64) wget https://example.org/tool-amd64.zip;; esac
