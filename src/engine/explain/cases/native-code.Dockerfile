# Code for the processor of the building machine: said with the first line of each stage, and not of a text that names the option.
FROM rust:1.92 AS rust
WORKDIR /app
COPY . .
RUN RUSTFLAGS="-C target-cpu=native" cargo build --release
RUN RUSTFLAGS="-C target-cpu=native" cargo build --release --bin other
FROM debian:13 AS variable
ENV CFLAGS="-O2 -march=native" PLAIN=1
RUN make
FROM debian:13 AS build
RUN cmake -DCMAKE_C_FLAGS="-march=native -mtune=native" . && make
FROM debian:13
RUN sed -i 's/-march=native//' Makefile && CFLAGS="-mtune=native" make
