FROM alpine:3.20
COPY $SOURCES /srv/
# ----
FROM alpine:3.20
ENV PATH=$PAHT:/srv/bin
# ----
ARG VERSION=1
FROM alpine:3.20
LABEL version=$VERSION
# ----
FROM alpine:3.20
ENV PLATFORM=$TARGETPLATFORM
# ----
FROM alpine:3.20
COPY app-$V.jar /srv/
ARG V=1
# ----
FROM registry.example.com/own:1
ENV PATH=$TOOLS_HOME/bin:$PATH
# ----
FROM alpine:3.20
ENV LD_LIBRARY_PATH=/srv/lib:$LD_LIBRARY_PATH
# ----
FROM alpine:3.20
WORKDIR $HOME
# ----
FROM alpine:3.20
ENV A_HOME=/srv PATH=$A_HOME/bin:$PATH
# ----
FROM alpine:3.20
ARG TAG=${OTHER:-1}
# ----
FROM quay.io/acme/own:1
ENV LD_LIBRARY_PATH="/x${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
# ----
FROM quay.io/acme/own:1
ENV PYTHONPATH="/a:${PYTHONPATH}"
# ----
FROM python:3.12
ENV PYTHONPATH="/a:${PYTHONPATH}"
# ----
FROM quay.io/acme/own:1
ENV MODE=${MODE:-fast}
# ----
FROM alpine:3.20
COPY <<EOF /entrypoint.sh
#!/bin/sh
echo $# "$MODE"
exec "$@"
EOF
# ----
ARG ACCOUNT=acme
FROM quay.io/$ACCOUNT/own:1
ENV ACCOUNT=$ACCOUNT
