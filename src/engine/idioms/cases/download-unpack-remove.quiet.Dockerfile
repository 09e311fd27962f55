FROM debian:bookworm
RUN curl -o a.tgz https://example.org/a.tgz && tar -xzf a.tgz
# ----
FROM debian:bookworm
RUN curl -o a.tgz https://example.org/a.tgz && tar -xzf a.tgz && rm -rf /tmp/x
# ----
FROM debian:bookworm
RUN curl -fsSL https://example.org/install.sh | sh
