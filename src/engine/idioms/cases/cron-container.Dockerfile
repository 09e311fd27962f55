FROM debian:bookworm
RUN apt-get update && apt-get install -y cron
COPY jobs /etc/cron.d/jobs
CMD ["cron", "-f"]
# ----
FROM alpine:3.20
COPY root /var/spool/cron/crontabs/root
CMD ["crond", "-f"]
# ----
FROM debian:trixie
RUN apt-get update && apt-get install -y cron
COPY jobs /etc/cron.d/jobs
CMD cron && tail -f /var/log/cron.log
