FROM alpine:3.20
RUN apk add --no-cache curl && apk --no-cache add git
# ----
FROM alpine:3.20
RUN apk update && apk add curl && rm -rf /var/cache/apk/*
# ----
FROM alpine:3.20
RUN --mount=type=cache,target=/var/cache/apk ln -s /var/cache/apk /etc/apk/cache && apk add curl
# ----
FROM alpine:3.20 AS build
RUN apk add gcc
FROM alpine:3.20
COPY --from=build /app /app
# ----
FROM alpine:3.20
COPY setup.sh /tmp/
RUN apk update && ash /tmp/setup.sh
