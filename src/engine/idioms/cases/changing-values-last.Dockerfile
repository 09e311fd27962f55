FROM alpine:3.20
RUN apk add --no-cache git
COPY . /srv
ARG GIT_COMMIT
LABEL revision=$GIT_COMMIT
