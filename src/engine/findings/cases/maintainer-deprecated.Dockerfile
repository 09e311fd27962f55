FROM alpine:3.20
MAINTAINER Ann <ann@example.com>
# ----
FROM alpine:3.20
MAINTAINER "Ann <ann@example.com>"
# ----
FROM alpine:3.20
MAINTAINER Ann "the" Author
