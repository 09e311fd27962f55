FROM debian:trixie
COPY --chmod=755 <<EOF /start.sh
#!/bin/sh
echo starting
server --port 80
EOF
ENTRYPOINT ["/start.sh"]
