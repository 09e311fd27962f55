FROM nginx:1.27
COPY site /usr/share/nginx/html
# ----
FROM debian:bookworm
CMD ["sleep", "infinity"]
# ----
FROM example.org/team/base:1
RUN make
# ----
FROM scratch
COPY files /
