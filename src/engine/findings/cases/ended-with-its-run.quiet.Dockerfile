FROM postgres:16
RUN service postgresql start && psql -c "CREATE DATABASE app"
# ----
FROM debian:12
RUN ps aux | grep cron > /tmp/x
# ----
FROM debian:12
CMD service cron start && tail -f /dev/null
# ----
FROM debian:12
RUN export JOBS=2 && make -j$JOBS
# ----
FROM debian:12
RUN export JOBS=2 > /etc/jobs
