FROM debian:12
RUN apt-get update && apt-get install -y curl=7.88.* && rm -rf /var/lib/apt/lists/*
# ----
FROM debian:12
RUN apt-get install -y ./agent.deb /tmp/other.deb
# ----
FROM debian:12
# hadolint ignore=DL3008,DL3015
RUN apt-get update && apt-get install -y curl
# ----
# hadolint global ignore=DL3008
FROM debian:12
RUN apt-get update && apt-get install -y curl
# ----
FROM debian:12
ARG PACKAGES
RUN apt-get update && apt-get install -y $PACKAGES
