# What lay in a directory that is removed is gone; what comes later is the later line's.
FROM rust:1.81 AS build
WORKDIR /src
COPY Cargo.toml ./
RUN mkdir code && echo 'fn main() {}' > code/main.rs && cargo build && rm -rf code
COPY code ./code
RUN touch code/main.rs && ls code
