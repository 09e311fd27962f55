FROM debian:12
RUN curl -fsSL https://example.com/a.tgz | tar -xz
RUN curl -fsSL https://example.com/a.json | python3 -c "import json"
RUN curl -fsSL https://example.com/key | gpg --dearmor -o /k
RUN curl -fsSL https://raw.githubusercontent.com/a/b/0123456789abcdef0123456789abcdef01234567/install.sh | sh
RUN bash -c "echo $(curl -fsSL https://example.com/version)"
