FROM debian:12
ARG LIST="\
sudo \
curl \
"
ARG PATCH="\
    export DEBIAN_FRONTEND=noninteractive \
    && apt-get update \
    && echo \"${LIST}\" | while read PKG; do echo \"Checking \$PKG\" && apt-get install -y --only-upgrade \$PKG; done \
    && rm -rf /var/lib/apt/lists/* \
    "
RUN if [ "$(id -u)" -ne 0 ]; then sudo bash -c "${PATCH}"; else bash -c "${PATCH}"; fi
ENV SETUP='mkdir -p /data && chown 1000 /data'
RUN eval "$SETUP"
CMD ["true"]
