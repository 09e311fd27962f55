# the base of all
FROM alpine:3.20 AS base
# ----
# check=experimental=all
# base of all
FROM alpine:3.20 AS base
# not for this
#
ARG A
