FROM debian:bookworm-slim
ENV V=1
RUN bash <<EOF
set -e
apt-get update && apt-get install -y --no-install-recommends jq
echo \$HOME $V
EOF
RUN <<EOT
set -e
sudo -u app bash -s -- a <<'EOS'
mkdir -p "/srv/$1"
EOS
su - app <<'EOS'
cd /srv && npm ci
EOS
python3 <<'EOS'
print("no script of a shell")
EOS
EOT
