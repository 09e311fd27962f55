FROM node:22
COPY package.json ./
COPY . .
# ----
FROM registry.example.com/own:1
ADD app.jar app.jar
# ----
FROM python:3.12 AS build
COPY requirements.txt .
FROM python:3.12-slim
COPY --from=build /wheels /wheels
# ----
FROM golang:1.25 AS build
WORKDIR /src
RUN go build -o /app .
FROM debian:13
COPY --from=build /app .
