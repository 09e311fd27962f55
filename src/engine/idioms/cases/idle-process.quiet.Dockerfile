FROM debian:bookworm
CMD ["sleep", "5"]
# ----
FROM debian:bookworm
CMD ["tail", "-f", "/var/log/a.log"]
# ----
FROM debian:bookworm
CMD service nginx start && tail -f /dev/null
# ----
FROM debian:trixie
CMD ["bash", "-c", "/srv/run & sleep infinity"]
