ARG BUILDPLATFORM=${BUILDPLATFORM:-linux/amd64}
FROM --platform=$BUILDPLATFORM node:22-slim AS site
ENV BUILD_CMD=build PUPPETEER_SKIP_DOWNLOAD=true
ARG MODE=prod
ENV MODE=$MODE
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN mkdir -p /out/extra
RUN npm run ${BUILD_CMD} && rm -rf locales/*.[po,mo]

FROM python:3.13-slim
ENV HOME_OF=/srv/app
RUN useradd -d ${HOME_OF} -m app
COPY tools/*.sh /opt/tools/
WORKDIR /srv/app
COPY requirements/base.txt requirements/
RUN --mount=type=cache,target=/srv/app/.cache/uv \
    pip install --no-cache-dir uv==0.8.0 && uv pip install --system flask==3.1.0
RUN /opt/tools/install.sh -r requirements/base.txt && /opt/tools/other.sh python3 zstd
COPY --from=site /site/dist static
COPY --from=site /out/extra extra
CMD ["/opt/tools/serve.sh"]
