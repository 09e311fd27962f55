FROM debian:12
RUN curl -fsSLo tool.tgz https://example.com/tool.tgz && tar -xzf tool.tgz
# ----
FROM debian:12
RUN curl -fsSL https://example.com/tool.tgz | tar -xz -C /opt
# ----
FROM debian:12
RUN curl -fsSLO https://example.com/tool.deb && dpkg -i tool.deb
# ----
FROM debian:12
RUN wget -O /usr/local/bin/tool https://example.com/tool && chmod +x /usr/local/bin/tool
# ----
FROM debian:12
RUN curl -fsLO http://ghost.org/archives/ghost.zip && unzip ghost.zip -d /data
# ----
FROM debian:12
RUN url=$(curl -s https://api.example.com/latest | jq -r .tarball_url) && wget -qO- "$url" | tar -xz
# ----
FROM debian:12
ARG SCRIPT_SOURCE="https://example.com/main/setup.sh"
ARG SCRIPT_SHA="unchecked"
RUN curl -fsSL ${SCRIPT_SOURCE} -o /tmp/setup.sh \
  && ([ "${SCRIPT_SHA}" = "unchecked" ] || (echo "${SCRIPT_SHA} */tmp/setup.sh" | sha256sum -c -)) \
  && bash /tmp/setup.sh && rm -f /tmp/setup.sh /tmp/other.sh
# ----
FROM debian:12
ARG A_SHA="none"
ARG B_SHA="none"
RUN curl -fsSL https://example.com/a.sh -o /tmp/a.sh && ([ "${A_SHA}" = "none" ] || (echo "${A_SHA} */tmp/a.sh" | sha256sum -c -)) && bash /tmp/a.sh
RUN curl -fsSL https://example.com/b.sh -o /tmp/b.sh && ([ "${B_SHA}" = "none" ] || (echo "${B_SHA} */tmp/b.sh" | sha256sum -c -)) && bash /tmp/b.sh
# ----
FROM debian:12
RUN useradd -m app
USER app
ARG SCRIPT_SHA="unchecked"
RUN curl -fsSL https://example.com/setup.sh -o /tmp/setup.sh \
  && ([ "${SCRIPT_SHA}" = "unchecked" ] || (echo "${SCRIPT_SHA} */tmp/setup.sh" | sha256sum -c -)) \
  && bash /tmp/setup.sh
# ----
FROM buildpack-deps:bookworm
ARG VERSION=0.2.3
RUN wget -q http://example.com/tool_$VERSION.tar.xz
RUN tar xf tool_$VERSION.tar.xz
# ----
FROM debian:12
RUN wget -O- https://example.com/vault_1.5.0.zip | busybox unzip - && chmod +x vault
# ----
# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest -Uri https://example.com/setup.exe -OutFile C:\setup.exe; `
    Start-Process C:\setup.exe -ArgumentList '/quiet' -Wait
RUN Invoke-WebRequest https://example.com/tool.zip -OutFile tool.zip; Expand-Archive tool.zip C:\tool
# ----
FROM alpine:3.22
RUN wget -O /tmp/t.tar.gz https://github.com/acme/tool/archive/master.tar.gz && tar -xf /tmp/t.tar.gz -C /opt
# ----
FROM php:8.4-cli
RUN curl -fsSLo /usr/local/bin/phpunit https://phar.phpunit.de/phpunit.phar && chmod +x /usr/local/bin/phpunit
