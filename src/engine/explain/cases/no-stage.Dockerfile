RUN <<EOF
x
EOF
RUN cat <<EOF
x
EOF
COPY <<EOF /x
a
EOF
USER app
ENV A=1
LABEL a=b
WORKDIR /x
VOLUME /x
EXPOSE 1
STOPSIGNAL 2
SHELL ["a"]
HEALTHCHECK CMD x
ONBUILD RUN x
MAINTAINER x
RUN --mount=type=bind,target="/x true
RUN --mount="type=bind,\"x" true
FROM alpine
RUN --mount=type=bind,"target=/x true
