ARG TAG
FROM alpine:$TAG
# ----
ARG BASE
FROM $BASE
# ----
FROM Alpine
