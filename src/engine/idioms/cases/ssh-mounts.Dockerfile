FROM alpine:3.20
RUN apk add --no-cache git openssh-client
RUN --mount=type=ssh git clone git@github.com:acme/app.git
