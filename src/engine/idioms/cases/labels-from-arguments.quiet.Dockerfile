FROM alpine:3.20
ENV VERSION=1
LABEL version=$VERSION
# ----
FROM alpine:3.20
LABEL version=1
