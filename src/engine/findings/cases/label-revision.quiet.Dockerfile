FROM alpine:3.20
ARG REVISION
LABEL org.opencontainers.image.revision=$REVISION org.label-schema.vcs-ref=3f2a91c
