FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o /app .
CMD ["/app"]
# ----
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
CMD ["bin/rails", "server"]
# ----
FROM php:8.4-cli
RUN apt-get update && apt-get install -y libicu-dev && docker-php-ext-install intl
COPY . /app
CMD ["php", "/app/run.php"]
# ----
FROM rust:1.82
WORKDIR /src
COPY . .
RUN cargo build --release
CMD ["./target/release/app"]

# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake libasio-dev ca-certificates git
WORKDIR /src
RUN git clone --depth 1 --branch v1.2 https://github.com/acme/relay.git . && cmake . && make install
CMD ["relay"]
# ----
FROM php:8.4-cli
RUN apt-get update && apt-get install -y libicu-dev && docker-php-ext-install intl
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . .
RUN composer install
CMD ["php", "server.php"]
# ----
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && apt-get purge -y --auto-remove && rm -rf /var/lib/apt/lists/*
COPY main.c .
RUN gcc -o /app main.c
CMD ["/app"]
# ----
FROM python:3.13-slim
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["python", "app.py"]
# ----
FROM python:3.13-slim
RUN apt-get update && apt-get install -y gcc libc6-dev
COPY pyproject.toml poetry.lock ./
RUN pip install poetry && poetry install --only main
CMD ["python", "app.py"]
# ----
FROM gradle:8.7.0-jdk21
WORKDIR /src
COPY . .
RUN gradle --no-daemon api:shadowJar
CMD ["java", "-jar", "api/build/libs/api-all.jar"]
# ----
FROM crystallang/crystal:1.12.1
WORKDIR /src
COPY . .
RUN crystal build --release app.cr
CMD ["./app"]
# ----
FROM rust:1.89 AS build
WORKDIR /app
COPY . .
RUN cargo build --release
FROM rust:1.89
COPY --from=build /app/target/release/shop /usr/local/bin/
COPY --from=build /app/.env /
CMD ["shop"]
# ----
FROM sbtscala/scala-sbt:eclipse-temurin-21.0.6_7_1.10.11_3.6.4
WORKDIR /play
COPY . .
RUN sbt stage
CMD target/universal/stage/bin/app -J-Xmx1g
# ----
FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY . .
RUN mvn package
CMD ["java", "-Djava.security.egd=file:/dev/./urandom", "-cp", "target/classes", "org.example.Main"]
# ----
FROM python:3.13
RUN apt-get update && apt-get install -y gcc libpq-dev
COPY requirements.txt ./
RUN pip install -r requirements.txt
CMD ["python", "app.py"]
# ----
FROM gcr.io/bazel-public/bazel:8.1.1
COPY . .
RUN bazel build //app:server && cp -L bazel-bin/app/server /tmp/server
ENTRYPOINT ["/tmp/server"]
# ----
# A JDK, and an unknown image that brings a build tool, compile for a Java runtime.
FROM eclipse-temurin:21-jdk
WORKDIR /app
COPY . .
RUN ./mvnw -q package
CMD ["java", "-jar", "target/app.jar"]
# ----
FROM example/scala-mill:21
WORKDIR /app
COPY . .
RUN mill server.assembly
CMD java -jar out/server/assembly.dest/out.jar
# ----
FROM alpine:3.22
RUN apk add --no-cache openjdk17 maven
WORKDIR /app
COPY . .
RUN mvn package
CMD ["java", "-jar", "target/app.jar"]
# ----
FROM ghcr.io/graalvm/native-image-community:21
WORKDIR /app
COPY . .
RUN native-image -jar app.jar
CMD ["./app"]
# ----
FROM nvidia/cuda:12.4.1-devel-ubuntu22.04
RUN apt-get update && apt-get install -y python3-pip
COPY requirements.txt ./
RUN pip3 install -r requirements.txt
COPY serve.py ./
CMD ["python3", "serve.py"]
