FROM debian:12
ARG VERSION=1.2
RUN curl -fsSL https://api.github.com/repos/acme/tool/releases/tags/$VERSION > /release
# ----
FROM debian:12
RUN curl -fsSLO https://example.com/latest-news/tool-1.2.tgz
