FROM nginx:1.29
COPY site /usr/share/nginx/html
# ----
FROM postgres:18
COPY schema.sql /docker-entrypoint-initdb.d/
