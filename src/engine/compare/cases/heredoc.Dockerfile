FROM debian:13
RUN apt-get update && apt-get install -y curl
RUN rm -rf /var/lib/apt/lists/* ; echo done
# ----
FROM debian:13
RUN <<EOF
apt-get update
apt-get install -y curl
EOF
RUN rm -rf /var/lib/apt/lists/* && echo done
