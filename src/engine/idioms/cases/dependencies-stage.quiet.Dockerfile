FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
FROM node:22-slim
COPY --from=build /app/node_modules ./node_modules
# ----
FROM node:22 AS build
WORKDIR /app
COPY package.json ./
RUN npm install
COPY src src
RUN npm run build
FROM node:22-slim
COPY --from=build /app/node_modules ./node_modules
# ----
FROM golang:1.23 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
RUN go build -o /app
FROM scratch
COPY --from=build /app /app
