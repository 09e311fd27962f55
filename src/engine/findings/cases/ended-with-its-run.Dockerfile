FROM debian:12
RUN service cron start
# ----
FROM debian:12
RUN ps aux && free -m
