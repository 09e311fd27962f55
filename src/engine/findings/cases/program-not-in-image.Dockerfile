FROM alpine:3.22
RUN apt-get update && apt-get install -y curl
# ----
FROM python:3.13-slim
RUN curl -fsSLO https://example.com/data.csv
# ----
FROM node:24-alpine
WORKDIR /app
COPY . .
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
CMD ["bash", "start.sh"]
# ----
FROM openjdk:17
RUN wget https://example.com/server.jar
