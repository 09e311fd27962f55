FROM alpine:3.20
ARG GIT_COMMIT
RUN apk add --no-cache git
COPY . /srv
# ----
FROM alpine:3.20
RUN apk add --no-cache git
COPY . /srv
ARG VERSION
