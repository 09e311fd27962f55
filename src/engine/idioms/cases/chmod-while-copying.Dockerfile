FROM alpine:3.20
COPY --chmod=755 start.sh /usr/local/bin/
ENTRYPOINT ["start.sh"]
# ----
FROM alpine:3.20
ADD --chmod=0755 https://example.org/tool /usr/local/bin/tool
RUN tool --version
# ----
FROM alpine:3.20
COPY --chmod=755 <<EOF /start.sh
#!/bin/sh
EOF
ENTRYPOINT ["/start.sh"]
