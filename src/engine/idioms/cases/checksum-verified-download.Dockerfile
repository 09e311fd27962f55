FROM debian:bookworm
ENV TOOL_SHA256=0123
RUN curl -fsSLo tool https://example.org/tool && echo "$TOOL_SHA256  tool" | sha256sum -c -
# ----
FROM debian:bookworm
RUN wget https://example.org/a.tgz https://example.org/a.tgz.sha && echo "$(cat a.tgz.sha)  a.tgz" | sha512sum -c -
# ----
FROM debian:bookworm
RUN curl -fsSLo tool https://example.org/tool && echo '0123  tool' | sha256sum --check
# ----
FROM debian:bookworm
RUN curl -O https://example.org/a.tgz && curl -O https://example.org/SHASUMS256.txt && grep a.tgz SHASUMS256.txt | sha256sum -c -
# ----
FROM debian:trixie
ARG TARGETARCH
RUN case "$TARGETARCH" in amd64) SUM=6cd1bbc1d9ae57312bcd169ae283153a9572bf6a8e4eeae2fedfbc33b115fdbb;; esac && \
    curl -fsSLo /tmp/tool.tar.xz https://example.org/tool.tar.xz && echo "$SUM  /tmp/tool.tar.xz" | sha256sum -c -
