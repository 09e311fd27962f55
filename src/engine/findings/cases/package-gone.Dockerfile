FROM alpine:latest
RUN apk add --no-cache python py2-pip git
# ----
FROM alpine:3.17
RUN apk add --no-cache python2
# ----
FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends python2 && rm -rf /var/lib/apt/lists/*
# ----
FROM ruby:3.3-alpine3.20
RUN apk add --no-cache make py2-setuptools
# ----
FROM node:24-alpine
RUN apk add --no-cache python make g++
# ----
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y python-pip python
# ----
FROM node:24-bookworm
RUN apt-get update && apt-get install -y python
