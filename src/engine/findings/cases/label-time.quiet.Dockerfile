FROM alpine:3.20
ARG DATE
LABEL org.opencontainers.image.created="2025-03-01T12:00:00Z" org.label-schema.build-date=$DATE created=yesterday
