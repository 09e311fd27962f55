FROM nginx:1.29-alpine
COPY site /usr/share/nginx/html
COPY nginx.conf /etc/nginx/conf.d/default.conf
EXPOSE 80
# ----
FROM nginx:1.29-alpine
EXPOSE 80
COPY nginx.conf /etc/nginx/conf.d/default.conf
COPY site /usr/share/nginx/html
