# What the context would spoil, what a file is read for, and patterns of packages.
FROM node:24 AS web
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
FROM node:24 AS again
WORKDIR /app
COPY package.json ./
RUN npm install
ADD . .
FROM gcc:14 AS added
WORKDIR /core
ADD . .
RUN cmake . && make
FROM debian:bookworm AS native
RUN apt-get update && apt-get upgrade -y 'libgnutls*' libssl[0-9].* && apt-get install -y cmake make g++
WORKDIR /src
ADD ./core /src/core/
COPY . .
RUN cmake . -DACME_BUILD_TESTS=OFF -DACME_EXAMPLES=OFF && make && cd core && cmake .. && make install
FROM golang:1.26 AS tool
WORKDIR /tool
COPY . .
RUN go build -o tool .
FROM golang:1.26 AS other
WORKDIR /other
ADD . .
RUN go build -o other .
FROM alpine:3.22 AS slim
COPY --from=tool /tool/tool /usr/local/bin/
COPY --from=other /other/other /usr/local/bin/
CMD ["tool"]
FROM golang:1.26 AS go
ADD ./service /service
WORKDIR /service
RUN GOAMD64=v3 go build -o server .
FROM node:24
WORKDIR /app
COPY --from=web /app/dist dist
COPY --from=native /src/relay bin/
COPY package.json ./
COPY rust-toolchain /app/rust-toolchain
COPY settings.ini ./
CMD ["node", "dist/server.js", "--title", "a long command line of more than one hundred and twenty characters", "--and", "yet another option"]
# ----
FROM python:3.13-slim
WORKDIR /app
RUN python -m venv .venv
ADD . .
CMD [".venv/bin/python", "app.py"]
