FROM node:22
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm install
# ----
FROM alpine:3.20
RUN --mount=type=secret,id=token cat /run/secrets/token
