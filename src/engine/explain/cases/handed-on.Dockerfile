FROM debian:12
RUN bash <<EOF
mkdir -p /a
apt-get update
EOF
RUN cat <<EOF | bash
mkdir -p /b
touch /b/c
EOF
RUN echo '#!/bin/sh' > /start.sh
RUN echo 'mkdir -p /data' >> /start.sh
RUN echo 'exec nginx -g "daemon off;"' >> /start.sh
CMD ["sh", "/start.sh"]
