FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
# ----
FROM fedora:40
RUN dnf install -y git && dnf clean all
RUN dnf install -y make && dnf clean all
# ----
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci && npm cache clean --force
