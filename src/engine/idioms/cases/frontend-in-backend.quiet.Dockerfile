FROM node:24 AS web
WORKDIR /web
COPY web .
RUN npm install && npm run build
FROM node:24-slim
WORKDIR /app
COPY --from=web /web/dist ./static
CMD ["node", "server.js"]
# ----
FROM node:24 AS web
FROM python:3.13-slim
COPY --from=web /usr/local/bin/node /usr/local/bin/node
# ----
FROM node:24 AS web
WORKDIR /web
COPY web .
RUN npm install && npm run build
FROM python:3.13-slim
RUN apt-get update && apt-get install -y nginx
COPY --from=web /web/dist /usr/share/nginx/html
