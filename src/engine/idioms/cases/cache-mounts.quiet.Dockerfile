FROM alpine:3.20
RUN --mount=type=tmpfs,target=/tmp apk add --no-cache curl
