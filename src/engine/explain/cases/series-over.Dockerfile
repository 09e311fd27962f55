# Tags of series that are over without a date: only the newest Rust is mended, archives stay as they are.
FROM rust:1.85 AS build
RUN apt-get update && apt-get install -y clang
RUN cargo build --release
FROM rust:1.85.1-slim AS exact
FROM rust:1 AS newest
FROM maven:3-openjdk-17 AS maven
FROM maven:3-eclipse-temurin-17 AS kept
FROM clojure:openjdk-17-lein AS clojure
FROM bitnamilegacy/postgresql:16
