# Every kind of source of COPY and ADD.
FROM debian:bookworm-slim AS tools
WORKDIR /opt
ADD https://example.org/releases/tool-1.4.tar.gz /tmp/
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/tool /usr/local/bin/tool
ADD --unpack https://example.org/data.tar.gz /data/
ADD vendor.tar.xz /opt/vendor/
ADD --unpack=false vendor.tar.xz /opt/
ADD vendor.tar.xz settings.conf https://example.org/extra.conf /etc/app/
ADD https://example.org/extra.conf https://example.org/more.conf /etc/app/
ADD https://github.com/acme/shop.git#main:docs /docs
RUN tar -czf /opt/bundle.tar.gz /data && mkdir /opt/bin && touch /opt/bin/run

FROM node:22-alpine AS build
WORKDIR /app
COPY package.json ./
COPY package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json vite.config.ts ./
COPY src ./src
RUN npm run build

RUN mkdir -p /out/lib
FROM node:22-alpine
WORKDIR /app
USER node
ADD . .
ADD config /app/config/
ADD docs/*.md /app/docs/
ADD ../shared /app/shared
COPY ../../secrets .
COPY .. /up/
COPY backup.tar.gz /srv/
COPY one.tgz two.tgz /srv/
COPY https://example.org/file /srv/
COPY *.json ./
COPY --from=tools /opt/bundle.tar.gz /opt/
COPY --from=tools /opt/bin/run /opt/vendor/lib /usr/local/bin/
COPY --from=build /app/dist ./dist
COPY --from=nginx:1.27 /etc/nginx/nginx.conf /etc/nginx/
ADD lonely
COPY
COPY --from=build /out/* /all/
COPY ["a file", "/srv/a file"]
