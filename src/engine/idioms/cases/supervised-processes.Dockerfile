FROM debian:bookworm
RUN apt-get update && apt-get install -y supervisor
COPY supervisord.conf /etc/supervisor/conf.d/
CMD ["supervisord", "-n"]
# ----
FROM debian:bookworm
CMD ["/usr/bin/supervisord", "-n"]
