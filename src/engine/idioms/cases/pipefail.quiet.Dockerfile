FROM debian:bookworm
RUN curl -fsSL https://example.org/a.tgz | tar -xz
# ----
FROM debian:bookworm
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN echo a | sha256sum -c
