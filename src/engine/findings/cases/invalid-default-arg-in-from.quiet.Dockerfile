ARG TAG=3.20
FROM alpine:$TAG
# ----
ARG TAG
FROM alpine:${TAG:-3.20}
