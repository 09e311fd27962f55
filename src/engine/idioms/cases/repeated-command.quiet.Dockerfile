FROM nginx:1.29-alpine
CMD ["nginx-debug", "-g", "daemon off;"]
# ----
FROM redis:8
ENTRYPOINT ["/start.sh"]
CMD ["redis-server"]
# ----
FROM redis:8
CMD redis-server
