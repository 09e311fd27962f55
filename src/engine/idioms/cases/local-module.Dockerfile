FROM golang:1.26
WORKDIR /src
COPY go.mod go.sum ./
COPY pkg/testhelper/ pkg/testhelper/
RUN go mod download
COPY . .
RUN go build -o /app .
# ----
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
COPY prisma ./prisma
RUN npm ci
COPY . .
# ----
FROM node:24
WORKDIR /app
COPY package.json yarn.lock ./
COPY patches ./patches
RUN yarn install --frozen-lockfile
COPY . .
# ----
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
# the module below is named in a replace directive
COPY pkg/shared pkg/shared
RUN go mod download
COPY . .
RUN go build -o /app
