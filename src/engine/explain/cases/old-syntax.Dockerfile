# syntax=docker/dockerfile:1.3
FROM alpine:3.20
COPY <<EOF /a
x
EOF
RUN --mount=type=secret,id=a,env=B true
