FROM debian:13-slim AS reader
RUN apt-get update && apt-get install -y --no-install-recommends evince && rm -rf /var/lib/apt/lists/*
RUN /usr/sbin/prepare-reader
CMD ["/usr/bin/evince"]

FROM debian:13 AS broker
COPY . /src
RUN make -C /src CC=clang all && make -C /src DESTDIR=/ PREFIX=/usr CFLAGS=-O2 WITH_DOCS=no install
RUN make CC=clang
CMD ["/usr/sbin/broker", "-c", "/etc/broker.conf"]

FROM example.org/base
CMD ["/usr/sbin/served"]
