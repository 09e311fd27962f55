FROM golang:1.22
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
# ----
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
# ----
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
WORKDIR /app/web
COPY web/package.json web/package-lock.json ./
RUN npm ci
