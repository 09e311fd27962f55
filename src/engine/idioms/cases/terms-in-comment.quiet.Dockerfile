# THIS WAS BUILT BY HAND
FROM alpine:3.20
# Kubernetes runAsNonRoot wants a number
USER 1000
# Built with podman, serves static files
CMD ["/srv/api"]
