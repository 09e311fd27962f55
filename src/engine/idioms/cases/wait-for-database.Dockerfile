FROM debian:bookworm
COPY wait-for-it.sh /
CMD ["/wait-for-it.sh", "db:5432", "--", "server"]
# ----
FROM debian:bookworm
CMD dockerize -wait tcp://db:5432 server
# ----
FROM postgres:16
CMD until pg_isready -h db; do sleep 1; done; exec server
# ----
FROM debian:bookworm
COPY --chmod=755 <<'EOF' /entrypoint.sh
#!/bin/sh
until psql -h db -c 'select 1'; do sleep 1; done
exec "$@"
EOF
ENTRYPOINT ["/entrypoint.sh"]
CMD ["server"]
