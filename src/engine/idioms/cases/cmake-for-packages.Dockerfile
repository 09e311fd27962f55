FROM rust:1.92
RUN apt-get update && apt-get install -y cmake pkg-config libssl-dev
COPY . .
RUN cargo build --release
# ----
FROM nvidia/cuda:12.8.0-devel-ubuntu22.04
RUN apt-get update && apt-get install -y python3-pip cmake && python3 -m pip install dlib
# ----
FROM python:3.13-alpine
RUN apk add --no-cache build-base cmake
RUN pip install -r requirements.txt
