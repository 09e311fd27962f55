FROM nginx:1.27
COPY app.conf /etc/nginx/conf.d/
# ----
FROM debian:bookworm
COPY nginx.conf /etc/nginx/nginx.conf
