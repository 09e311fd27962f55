FROM debian:bookworm
CMD exec gunicorn --bind :$PORT app
# ----
FROM alpine:3.20
ENTRYPOINT ["sh", "-c", "exec /srv/app $OPTIONS"]
# ----
FROM debian:bookworm
COPY --chmod=755 <<'EOF' /entrypoint.sh
#!/bin/sh
set -e
exec "$@"
EOF
ENTRYPOINT ["/entrypoint.sh"]
