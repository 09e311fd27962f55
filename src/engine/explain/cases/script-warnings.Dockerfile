FROM alpine:3.22
COPY <<'EOF' /entrypoint.sh
#!/bin/sh
log() { echo "$1"; }
prepare() { mkdir -p /data; }
log start
prepare
exec "$@"
EOF
COPY --chmod=755 <<'EOF' /health.sh
wget -q -O /dev/null http://localhost:8000/
EOF
COPY --chmod=755 <<'EOF' /setup.sh
#!/usr/bin/env bash
mkdir /srv/data
EOF
RUN /setup.sh
RUN printf '#!/bin/sh\ncrond -f\n' > /start.sh
HEALTHCHECK CMD ["/health.sh"]
ENTRYPOINT ["/entrypoint.sh"]
CMD ["/start.sh"]

FROM alpine:3.22
ARG MODE=slow
RUN apk add --no-cache bash
COPY <<EOF /etc/periodic/daily/clean.sh
#!/bin/sh
find /tmp -name a \
  -delete
echo \$MODE
EOF
COPY <<'EOF' /read.sh
crond -f
EOF
COPY --chmod=755 <<'EOF' /start.sh
#!/bin/bash
bash /read.sh
EOF
CMD ["/start.sh"]
