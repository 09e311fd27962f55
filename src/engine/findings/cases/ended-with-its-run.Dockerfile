FROM debian:12
RUN service cron start
# ----
FROM debian:12
RUN ps aux && free -m
# ----
FROM debian:12
RUN export JOBS=$(nproc) CFLAGS=-O2
# ----
FROM debian:12
RUN if [ $(nproc) > 2 ]; then export JOBS=2; fi
