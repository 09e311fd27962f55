FROM debian:12
RUN <<EOF
apt-get update
EOF
RUN cat <<EOF > /etc/motd
hello
EOF
# ----
FROM python:3.12
RUN <<EOF
#!/usr/bin/env python3
print('a')
print('b')
EOF
