FROM debian:bookworm
COPY templates /etc/nginx/templates
# ----
FROM nginx:1.27
RUN envsubst < /a > /b
