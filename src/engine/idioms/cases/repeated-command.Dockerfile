FROM nginx:1.29-alpine
CMD ["nginx", "-g", "daemon off;"]
# ----
FROM redis:8
CMD ["redis-server"]
