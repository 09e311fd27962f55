# What lines lacked: a user whom nobody becomes, a repository with its .git among the served files, an argument that lets a check pass.
FROM mcr.microsoft.com/devcontainers/base:bookworm AS arguments
ARG NODE_VERSION="lts/*"
RUN if [ "${NODE_VERSION}" != "none" ]; then echo "${NODE_VERSION}"; fi
RUN echo "export HISTFILE=/history/.bash_history" >> /root/.bashrc && echo "export UNKNOWN_THING=1" >> /root/.profile
FROM acme/base AS whole
WORKDIR /opt/app
COPY --chown=app:app . .
COPY --chown=app:app overrides/logo.svg web/logo.svg
COPY --chown=app:app overrides/icons-* web/icons
COPY web/same.svg web/same.svg
RUN rm web/old.svg
RUN curl -fsSL https://example.org/list
FROM webdevops/php-nginx:8.3
RUN git clone --depth 1 -b v1.0 https://example.org/acme/shop.git /app
RUN useradd -m --uid 1001 worker
