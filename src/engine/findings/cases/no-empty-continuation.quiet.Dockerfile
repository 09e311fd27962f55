FROM alpine:3.20
RUN true && \
  # why
  false

RUN <<EOF
true

false
EOF
