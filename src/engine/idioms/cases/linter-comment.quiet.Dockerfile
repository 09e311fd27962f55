# hadolint global ignore=DL3008
FROM debian:bookworm
# checked by hadolint
RUN apt-get update
RUN apt-get update \
    # DL3008
    && apt-get install -y git
