FROM node:22
COPY .env.example server.crt id_rsa.pub public-key.pem /app/
# ----
FROM node:22
COPY .env.example .envrc* /app/
# ----
FROM debian:13
COPY signing.key /usr/share/keyrings/
