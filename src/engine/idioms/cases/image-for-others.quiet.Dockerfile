FROM nginx:1.27
COPY site /usr/share/nginx/html
# ----
FROM debian:bookworm
CMD ["sleep", "infinity"]
# ----
FROM example.org/team/base:1
RUN make
# ----
FROM scratch
COPY files /
# ----
FROM node:22
WORKDIR /app
COPY . .
CMD ["node", "server.js"]
# ----
FROM php:8.4-cli
COPY . /app
CMD ["php", "/app/run.php"]
