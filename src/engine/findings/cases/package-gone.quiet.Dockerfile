FROM alpine:3.11
RUN apk add --no-cache python py2-pip
# ----
FROM alpine:3.15
RUN apk add --no-cache python2
# ----
FROM alpine:3.20
RUN echo "https://dl-cdn.alpinelinux.org/alpine/v3.11/main" >> /etc/apk/repositories && apk add --no-cache python2
# ----
FROM alpine:3.20
RUN apk add --no-cache --repository https://dl-cdn.alpinelinux.org/alpine/v3.15/community python2
# ----
FROM debian:stable-slim
RUN apt-get update && apt-get install -y python2
# ----
FROM node:18-alpine
RUN apk add --no-cache python2 py-pip
# ----
FROM alpine:3.20
RUN apk add --no-cache python3 py-pip
# ----
FROM node:10-alpine
RUN apk add --no-cache python make g++
# ----
FROM node:12-buster
RUN apt-get update && apt-get install -y python python-pip
