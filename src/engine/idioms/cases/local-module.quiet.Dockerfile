FROM golang:1.26
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app .
# ----
FROM golang:1.26
WORKDIR /src
COPY . .
RUN go mod download
# ----
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
COPY src ./src
RUN npm ci
COPY public ./public
