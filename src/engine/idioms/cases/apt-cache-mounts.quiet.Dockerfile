FROM debian:12
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN apt-get update && apt-get install -y curl
# ----
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl
