FROM debian:bookworm
RUN ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log
# ----
FROM httpd:2.4
RUN ln -sf /proc/self/fd/1 /var/log/a.log
RUN ln -sf /proc/self/fd/2 /var/log/b.log
