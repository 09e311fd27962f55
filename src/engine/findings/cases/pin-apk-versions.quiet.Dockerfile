FROM alpine:3.20
RUN apk add --no-cache curl=8.9.1-r1 git~2.45 "make>4"
# ----
FROM alpine:3.20
RUN apk add --no-cache --allow-untrusted /tmp/glibc.apk
