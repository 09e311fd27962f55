FROM nginx:1.27
COPY templates /etc/nginx/templates
# ----
FROM nginx:1.27
CMD envsubst < /a.template > /etc/nginx/conf.d/default.conf && exec nginx -g 'daemon off;'
