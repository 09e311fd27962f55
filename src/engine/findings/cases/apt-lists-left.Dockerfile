FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl
# ----
FROM debian:12
RUN apt-get update \
    && apt-get install -y curl \
    && apt-get clean
# ----
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN rm -rf /var/lib/apt/lists/*
# ----
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y git
# ----
FROM debian:12
RUN <<EOF
  apt-get update
  apt-get install -y curl
EOF
# ----
FROM ubuntu:26.04
RUN apt-get install --no-install-recommends -qqUy libpq5
# ----
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y git && curl -fsSL https://example.com/install.sh | bash
# ----
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y software-properties-common
RUN apt-get update && apt-get install -y git
RUN apt-get install -y libevent-dev
CMD ["git"]
