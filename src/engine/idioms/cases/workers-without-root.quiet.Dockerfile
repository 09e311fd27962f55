FROM nginxinc/nginx-unprivileged:1.29
CMD ["nginx", "-g", "daemon off;"]
# ----
FROM nginx:1.29
USER nginx
CMD ["nginx", "-g", "daemon off;"]
# ----
FROM nginx:1.29
CMD ["sleep", "infinity"]
# ----
FROM alpine:3.20
RUN apk add --no-cache nginx
CMD ["nginx", "-g", "daemon off;"]
