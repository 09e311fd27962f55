FROM node:22
COPY package.json package-lock.json /project
# ----
FROM node:22
WORKDIR /app
ADD --chown=node package.json package-lock.json /app
# ----
FROM debian:12
COPY a.conf b.conf /etc
