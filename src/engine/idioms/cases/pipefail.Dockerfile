FROM debian:bookworm
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.org/a.tgz | tar -xz
# ----
FROM fedora:40
RUN set -o pipefail; curl -fsSL https://example.org/a.tgz | tar -xz
# ----
FROM debian:bookworm
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN apt-get update && apt-get install -y git
