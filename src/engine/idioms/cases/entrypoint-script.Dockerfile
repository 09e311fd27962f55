FROM debian:bookworm
COPY docker-entrypoint.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/docker-entrypoint.sh
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["/srv/server"]
# ----
FROM debian:bookworm
COPY entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]
# ----
FROM alpine:3.20
COPY --chmod=755 start.sh /
ENTRYPOINT ["/start.sh"]
CMD ["web", "--port", "80"]
# ----
FROM debian:bookworm
COPY --chmod=755 <<'EOF' /entrypoint.sh
#!/bin/sh
exec gosu app "$@"
EOF
ENTRYPOINT ["/entrypoint.sh"]
CMD ["/srv/server"]
