FROM debian:bookworm
CMD ["sleep", "infinity"]
# ----
FROM debian:bookworm
CMD ["tail", "-f", "/dev/null"]
# ----
FROM alpine:3.20
CMD sleep infinity
