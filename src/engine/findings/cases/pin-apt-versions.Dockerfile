FROM debian:12
RUN apt-get update && apt-get install -y curl=7.88.* git && rm -rf /var/lib/apt/lists/*
# ----
FROM ubuntu:24.04
RUN apt update && apt install -y curl
RUN apt-get update && apt-get install -y git
# ----
FROM debian:12
RUN apt-get update && apt-get install -y gnupg && apt-get install -y zulu-8=8.46.0.19
