FROM python:3.13
RUN apt-get update && apt-get install -y libssl-dev
RUN pip install cryptography
# ----
FROM rust:1.90
RUN apt-get update && apt-get install -y git
COPY . .
RUN cargo build --release
