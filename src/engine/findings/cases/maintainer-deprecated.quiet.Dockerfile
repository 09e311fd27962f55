FROM alpine:3.20
LABEL maintainer="Ann"
# ----
FROM alpine:3.20
# hadolint ignore=DL4000
MAINTAINER Ann
