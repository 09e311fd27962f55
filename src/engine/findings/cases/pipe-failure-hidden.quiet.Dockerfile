FROM debian:12
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/list | grep ok > /list
# ----
FROM alpine:3.20
RUN set -eo pipefail; wget -qO- https://example.com/install.sh | sh
# ----
FROM debian:12
RUN echo "app:secret" | chpasswd && cat /etc/passwd | grep root
# ----
FROM debian:12
RUN curl -fsSL https://example.com/a.tgz | tar xz
# ----
FROM debian:12
RUN if curl -fsS https://example.com | grep -q ok; then touch /ok; fi
RUN curl -fsSL https://example.org/latest | jq -r .url | xargs curl -fsSL | tar -xz
# ----
FROM debian:12
RUN wget -qO- https://example.com/uv/install.sh | sh && uv venv /opt/venv
