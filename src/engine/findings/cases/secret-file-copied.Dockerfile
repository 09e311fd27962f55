FROM node:22
COPY .env /app/
CMD ["node", "a.js"]
# ----
FROM node:22 AS build
COPY id_rsa /root/.ssh/id_rsa
RUN npm ci
FROM node:22-slim
COPY --from=build /app /app
CMD ["node", "a.js"]
# ----
FROM alpine:3.20
COPY .netrc /root/
# ----
FROM node:22 AS build
WORKDIR /app
COPY .env* ./
RUN npm run build
FROM node:22
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
# ----
FROM nginx:1.29
COPY tls/server.crt tls/server.key /etc/nginx/
