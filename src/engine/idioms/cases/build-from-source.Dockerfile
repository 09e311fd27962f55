FROM debian:bookworm
RUN curl -fsSL https://example.org/foo-1.0.tar.gz | tar -xz && cd foo-1.0 && ./configure --prefix=/opt/foo && make && make install && cd .. && rm -rf foo-1.0
# ----
FROM debian:bookworm
RUN wget https://example.org/q.tar.gz && tar xf q.tar.gz && cd q && ./configure --prefix=/opt/q && make && make install
# ----
FROM debian:bookworm
RUN git clone https://github.com/example/bar.git && cd bar && cmake . && make && make install
# ----
FROM debian:bookworm
RUN wget https://example.org/baz.tar.gz && tar xf baz.tar.gz && cd baz && ./configure && make && make install && rm -rf /baz
# ----
FROM postgres:17 AS build
RUN wget -O- https://example.org/vec.tar.gz | tar xz -C /tmp && cd /tmp/vec && make OPTFLAGS= && make install DESTDIR=/out
RUN git clone https://example.org/two.git && cd two && make && make install
FROM postgres:17
COPY --from=build /out/ /
# ----
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y g++ cmake
ADD https://github.com/example/tiny.git#v1.2 /usr/src/tiny
RUN cd /usr/src/tiny && mkdir build && cd build && cmake .. && make install
