FROM debian:bookworm
RUN set -eux; apt-get update; apt-get install -y git
# ----
FROM debian:bookworm
RUN <<EOF
set -e
make
make install
EOF
