FROM debian:12 AS build
RUN apt-get update
RUN apt-get install -y libpq-dev
WORKDIR /src
RUN git clone https://example.org/app.git /src/app
RUN mkdir /out
RUN cd app && make && cp server /out/
FROM node:22
WORKDIR /srv
COPY --from=build /out/server /srv/server
COPY . .
RUN npm install
RUN npm run build
RUN mkdir -p /var/lib/shop
RUN apt-get install -y tzdata
ENV SHOP_MODE=live
EXPOSE 9000
CMD ["node", "main.js"]
FROM alpine:3.22
USER root
RUN apk add tzdata
FROM example.org/tools
USER root
RUN apk add tzdata
FROM alpine:3.22
RUN mkdir /data
LABEL title=notes
WORKDIR /data
RUN echo ready > state
COPY notes.txt /data/
WORKDIR /opt/site
COPY rootfs/ /
COPY pages pages/
CMD ["server"]
# ----
FROM debian:12
RUN mkdir -p /opt/work
LABEL title=work
WORKDIR /opt/work
RUN make
CMD ["true"]
FROM debian:12
RUN mkdir /var/lib/rates
WORKDIR /var/lib/rates
CMD ["true"]
# ----
FROM webdevops/php-nginx
RUN rm /opt/docker/etc/nginx/vhost.common.d/10-location-root.conf
COPY a /a
RUN rm -rf /a
RUN rm -rf /x/*
