FROM alpine:3.20
COPY --chmod=644 a.conf /etc/a.conf
# ----
FROM alpine:3.20
COPY --chmod=755 start.sh /usr/local/bin/
# ----
FROM alpine:3.20
COPY start.sh /usr/local/bin/
ENTRYPOINT ["start.sh"]
