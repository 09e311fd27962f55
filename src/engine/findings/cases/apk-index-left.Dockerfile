FROM alpine:3.20
RUN apk add curl
# ----
FROM alpine:3.20
RUN apk update && apk upgrade && \
    apk add curl
