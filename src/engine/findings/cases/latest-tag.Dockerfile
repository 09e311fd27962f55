FROM node:latest
CMD ["node", "server.js"]
# ----
ARG TAG=latest
FROM ghcr.io/acme/base:$TAG
# ----
FROM python:3.13-slim
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/uv
