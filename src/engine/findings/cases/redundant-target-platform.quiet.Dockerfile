FROM --platform=$BUILDPLATFORM alpine:3.20
# ----
FROM --platform=$TARGETOS/$TARGETARCH alpine:3.20
