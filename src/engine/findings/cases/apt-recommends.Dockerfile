FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
# ----
FROM debian:12
RUN apt-get update && \
    apt-get -y install curl git && \
    sudo apt-get install -y make && \
    rm -rf /var/lib/apt/lists/*
# ----
FROM python:3.13-slim
RUN apt-get update && apt-get install -y libpq-dev gcc && rm -rf /var/lib/apt/lists/*
# ----
FROM debian:12
RUN apt-get update && apt-get install -y python3-pip && rm -rf /var/lib/apt/lists/*
# ----
FROM debian:12
RUN apt-get update && apt-get install -y curl ca-certificates
