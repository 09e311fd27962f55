FROM alpine:3.20
LABEL maintainer.email="team at example.com"
