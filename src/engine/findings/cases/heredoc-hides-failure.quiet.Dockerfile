# syntax=docker/dockerfile:1
FROM debian:bookworm
RUN <<EOF
set -e
apt-get update
apt-get install -y --no-install-recommends git
EOF
# ----
# syntax=docker/dockerfile:1
FROM debian:bookworm
SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
RUN <<EOF
apt-get update
apt-get install -y --no-install-recommends git
EOF
# ----
# syntax=docker/dockerfile:1
FROM debian:bookworm
RUN <<EOF
useradd -m app
mkdir -p /data
EOF
# ----
# syntax=docker/dockerfile:1
FROM debian:bookworm
RUN <<EOF bash -e
apt-get update
apt-get install -y --no-install-recommends git
EOF
# ----
# syntax=docker/dockerfile:1
FROM debian:bookworm
RUN cat <<EOF > /etc/motd
apt-get update
apt-get upgrade
EOF
# ----
# syntax=docker/dockerfile:1
FROM debian:bookworm
RUN <<EOF
apt-get update && apt-get install -y --no-install-recommends git
EOF
