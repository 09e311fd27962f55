FROM debian:bookworm
RUN curl -fsSL -o tool.tar.gz https://example.org/tool.tar.gz && tar -xzf tool.tar.gz -C /opt && rm tool.tar.gz
# ----
FROM alpine:3.20
RUN wget https://example.org/a/site.zip && unzip site.zip && rm -f site.zip
# ----
FROM debian:bookworm
RUN curl -o a.deb https://example.org/a.deb && dpkg -i a.deb && rm a.deb
# ----
FROM debian:bookworm
RUN curl -fsSL https://example.org/x.tgz | tar -xz -C /opt
