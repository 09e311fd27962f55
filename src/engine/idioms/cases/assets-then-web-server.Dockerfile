FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM nginx:1.27-alpine
COPY --from=build /app/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/dist /usr/share/nginx/html
# ----
FROM alpine:3.20 AS site
WORKDIR /src
COPY . .
RUN hugo --minify
FROM caddy:2
COPY --from=site /src/public /srv
# ----
FROM node:24 AS build
COPY . .
RUN npx ng build
FROM nginx:1.28
COPY --from=build /dist/shop /usr/share/nginx/html
