FROM node:latest
CMD ["node", "server.js"]
# ----
ARG TAG=latest
FROM ghcr.io/acme/base:$TAG
# ----
FROM python:3.13-slim
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/uv
# ----
FROM golang:alpine AS build
RUN go build -o /app .
FROM nginx:alpine
COPY --from=build /app /usr/share/nginx/html/app
# ----
FROM python:slim-bookworm
CMD ["python3", "app.py"]
