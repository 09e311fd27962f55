# What lay in a directory that is removed is gone; what comes later is the later line's.
FROM rust:1.81 AS build
WORKDIR /src
COPY Cargo.toml ./
RUN mkdir code && echo 'fn main() {}' > code/main.rs && cargo build && rm -rf code
COPY code ./code
RUN touch code/main.rs && ls code
# Packages that leave with the instruction that brought them, and others that an earlier layer keeps
FROM python:3.14-slim
RUN apt-get update && apt-get install -y gcc libpq-dev
RUN pip install psycopg2 && apt-get purge -y gcc
RUN apt-get update && apt-get install -y g++ && pip install numpy && apt-get purge -y g++
RUN apt-get update && apt-get install -y curl && apt-get purge -y libpq-dev
RUN apt-get update && apt-get install -y make && apt-get purge -y make libpq-dev
