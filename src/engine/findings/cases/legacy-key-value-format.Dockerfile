FROM alpine:3.20
ENV APP_HOME /srv/app
# ----
FROM alpine:3.20
ENV GREETING hello world
# ----
FROM alpine:3.20
LABEL version "1.0"
# ----
FROM alpine:3.20
ENV QUOTE say "hi" to all
