FROM alpine:3.20
RUN apk add --no-cache curl~8 git
# ----
FROM alpine:3.20
RUN apk add --no-cache --virtual .build gcc
RUN apk --no-cache add make
