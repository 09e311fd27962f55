FROM debian:bookworm
COPY jobs /etc/cron.d/jobs
CMD ["server"]
