FROM debian:12
RUN curl -fsSL https://deb.nodesource.com/setup_24.x | bash - && apt-get install -y nodejs
# ----
FROM debian:12
RUN curl -fsSL https://deb.nodesource.com/setup_lts.x | bash - && apt-get install -y nodejs
# ----
FROM ubuntu:24.04
ARG GO_VERSION
RUN wget -q https://go.dev/dl/go${GO_VERSION}.linux-amd64.tar.gz && wget -q https://nodejs.org/dist/v24.1.0/node-v24.1.0-linux-x64.tar.xz
# ----
FROM registry.example.org/bcc
RUN echo "deb http://archive.debian.org/debian buster main" > /etc/apt/sources.list
RUN sed -i "s#deb http://deb.debian.org/debian trixie main#deb http://deb.debian.org/debian trixie main contrib#" /etc/apt/sources.list
CMD ["bcc"]
