ARG TARGETPLATFORM=${TARGETPLATFORM}
FROM node:22-slim AS node
FROM ruby:3.4-slim AS build
SHELL ["/bin/bash", "-o", "pipefail", "-o", "errexit", "-c"]
ARG GID=991 TZ=Etc/UTC MODE=full
ENV TZ=${TZ} MODE=$MODE
RUN echo "${TZ}" > /etc/timezone; groupadd -g "${GID}" app; useradd -g "${GID}" app
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get install -y --no-install-recommends patchelf libjemalloc2; patchelf --add-needed libjemalloc.so.2 /usr/local/bin/ruby
COPY --from=node /usr/local/bin /usr/local/bin
COPY --from=node /usr/local/lib /usr/local/lib
WORKDIR /srv/app
COPY package.json yarn.lock ./
RUN corepack enable; yarn install --immutable

FROM ruby:3.4-slim
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends tini
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends procps
COPY --from=build /srv/app /srv/app
ENTRYPOINT ["/usr/bin/tini", "--"]
