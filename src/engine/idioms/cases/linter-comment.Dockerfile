FROM debian:bookworm
# hadolint ignore=DL3008
RUN apt-get update && apt-get install -y git
# hadolint ignore=DL3008,SC2086
RUN apt-get update && apt-get install -y $MORE
# hadolint ignore=SC2046
RUN rm $(ls)
# ----
# Fix: https://github.com/hadolint/hadolint/wiki/DL3006
FROM alpine:3.20
# Fix: https://github.com/hadolint/hadolint/wiki/DL4006
SHELL ["/bin/ash", "-o", "pipefail", "-c"]
# see SC3014
RUN test "$A" = b
# hadolint ignore=DL3018
RUN apk add git
# hadolint ignore=DL3013
RUN pip install a
# hadolint ignore=DL3003
RUN cd /a && make
# hadolint ignore=DL3059
RUN make
# hadolint ignore=DL3002
USER root
# ----
FROM debian:12
# https://github.com/hadolint/hadolint/wiki/DL4006
# https://github.com/koalaman/shellcheck/wiki/SC3014
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN date | tee /stamp
# ----
FROM debian:12
# See https://www.shellcheck.net/wiki/SC2086
RUN touch "$HOME/own.conf"
# ----
FROM debian:12
# Fix: https://github.com/koalaman/shellcheck/wiki/SC3014
SHELL ["/bin/bash", "-c"]
RUN [ "$(id -u)" == 0 ]
# ----
FROM debian:12
# Fix: https://github.com/koalaman/shellcheck/wiki/SC3010
SHELL ["/bin/bash", "-c"]
RUN [[ -d /srv ]]
