FROM debian:bookworm
RUN apt-get update && apt-get install -y nginx
CMD ["nginx", "-g", "daemon off;"]
# ----
FROM ubuntu:24.04
CMD ["apache2ctl", "-D", "FOREGROUND"]
# ----
FROM alpine:3.20
CMD ["crond", "-f"]
# ----
FROM debian:bookworm
CMD ["/usr/sbin/sshd", "-D"]
# ----
FROM debian:bookworm
ENTRYPOINT ["supervisord", "-n"]
