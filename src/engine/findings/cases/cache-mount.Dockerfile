FROM golang:1.22
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
# ----
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
