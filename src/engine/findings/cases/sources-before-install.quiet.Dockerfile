FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# ----
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
COPY pkg/helper/ pkg/helper/
RUN go mod download
# ----
FROM python:3.12
RUN pip install requests
COPY . .
# ----
FROM golang:1.25-alpine
WORKDIR /app
COPY ./tools /tools
RUN go mod download
# ----
FROM composer:2
COPY database/ database/
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-scripts
COPY . .
