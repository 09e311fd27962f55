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
