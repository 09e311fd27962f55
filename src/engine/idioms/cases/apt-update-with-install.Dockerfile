FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y git
# ----
FROM ubuntu:24.04
RUN apt update; apt install -y make
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y make
FROM debian:bookworm
RUN apt-get update && apt-get install -y curl
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y git
ENV A=1
RUN apt-get update && apt-get install -y make
