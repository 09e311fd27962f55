FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM nginx:1.29
COPY nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/dist /usr/share/nginx/html
# ----
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM nginx:1.29
COPY --from=build /app/dist /usr/share/nginx/html
RUN sed -i 's|index  index.html|try_files $uri /index.html|' /etc/nginx/conf.d/default.conf
# ----
FROM hugomods/hugo AS build
WORKDIR /src
COPY . .
RUN hugo
FROM nginx:1.29
COPY --from=build /src/public /usr/share/nginx/html
