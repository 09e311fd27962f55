FROM node:22
RUN node --version
# ----
FROM debian:bookworm
RUN v=$(git --version)
# ----
FROM debian:bookworm
RUN command -v go || apt-get install -y golang
RUN if command -v go; then go version; fi
RUN [ -x /usr/bin/go ]
