FROM nginx:1.29
CMD ["nginx", "-g", "daemon off;"]
# ----
FROM debian:bookworm
RUN true
# ----
FROM example.com/base:1
COPY . .
