FROM debian:12
RUN apt-get update && apt-get install -y sudo
# ----
FROM debian:12
RUN sudo -u www-data touch /tmp/x
# ----
FROM debian:12
RUN su app -c "sudo touch /x"
# ----
FROM debian:12
RUN if [ "$(id -u)" -ne 0 ]; then sudo touch /x; else touch /x; fi
