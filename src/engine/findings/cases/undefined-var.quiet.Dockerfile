FROM alpine:3.20
ARG SOURCES
COPY $SOURCES /srv/
ENV PATH=/srv/bin:$PATH
# ----
FROM python:3.12
ENV V=$PYTHON_VERSION
# ----
FROM alpine:3.20 AS base
ARG A
FROM base
ENV B=$A
# ----
FROM alpine:3.20
RUN echo $NOTHING
CMD ["echo", "$NOTHING"]
COPY <<"E" /x
$NOTHING
E
