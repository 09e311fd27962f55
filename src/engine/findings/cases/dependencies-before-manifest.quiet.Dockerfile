# Lent by a mount, cloned, begun anew, or there in an unknown base.
FROM python:3.13-slim
WORKDIR /app
RUN --mount=type=bind,source=requirements.txt,target=requirements.txt pip install -r requirements.txt
COPY . .
# ----
FROM node:24
WORKDIR /app
RUN git clone https://github.com/acme/app.git . && npm ci
COPY . .
# ----
FROM rust:1.90
WORKDIR /app
RUN cargo init && cargo fetch
COPY . .
# ----
FROM acme/base
WORKDIR /app
RUN npm ci
COPY . .
