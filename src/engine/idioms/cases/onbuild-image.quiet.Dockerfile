FROM node:22
ONBUILD COPY . .
# ----
FROM node:22 AS base
ONBUILD COPY . .
ONBUILD RUN npm ci
FROM alpine:3.20
