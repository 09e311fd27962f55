FROM rust:1.92
RUN apt-get update && apt-get install -y cmake
COPY . .
RUN cmake -B build . && cargo build --release
# ----
FROM rust:1.92 AS build
RUN cargo build --release
FROM debian:13
RUN apt-get update && apt-get install -y cmake
