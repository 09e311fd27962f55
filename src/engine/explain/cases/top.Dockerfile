# syntax=example.org:5000/frontend:2.0.1
# escape=\
# check=skip=all;error=false;odd=1
ARG REPO
ARG LATER=x
FROM $REPO/a AS one
RUN useradd -u 1234 worker && mkdir -p /opt/tool/bin && touch /opt/tool/bin/run
RUN python3 -m venv /opt/venv
ENV PATH=/opt/tool/bin:/opt/venv/bin:$PATH NODE_ENV=production
COPY --from=0 /a /b
ENV E=
WORKDIR /w$E
RUN a
RUN b
RUN c
RUN d
COPY e .
COPY --chmod=g=rw,ug+r,uo-wx,ugo=rx,u+rwx,a+X,a=sr a ${R:+x}${R+y}${R:?z}${R-w}${R#p}
USER 1234
FROM $REPO/b
COPY --from=0 /a /b
COPY --from=1 /a /b
SHELL ["/bin/bash", "-i", "-o", "pipefail", "-c"]
RUN echo $LATER && kill -s odd 1
USER someone
CMD true
FROM node:22-alpine
SHELL ["/bin/bash", "-c"]
RUN apk add bash
SHELL ["/bin/bash", "-c"]
ONBUILD
ONBUILD LABEL a=b
HEALTHCHECK
USER node
FROM one
FROM python:3.12
EXPOSE 80
RUN echo $PYTHON_VERSION
COPY a $PYTHON_VERSION
RUN --mount=type=cache,target=/x,sharing=odd --mount=type true
EXPOSE 8000
CMD ["flask", "run"]
