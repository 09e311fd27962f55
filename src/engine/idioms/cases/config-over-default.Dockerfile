FROM nginx:1.27
COPY nginx.conf /etc/nginx/conf.d/default.conf
# ----
FROM nginx:1.27
COPY nginx.conf /etc/nginx/nginx.conf
# ----
FROM nginx:1.27
RUN rm /etc/nginx/conf.d/default.conf
COPY default.conf /etc/nginx/conf.d/
