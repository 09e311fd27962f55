FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM build AS check
RUN npm test
FROM build AS lint
RUN npm run lint
FROM nginx:1.29
COPY --from=build /app/dist /usr/share/nginx/html
# ----
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM build AS check
FROM build AS lint
RUN npm test
RUN npm run lint
FROM nginx:1.29
COPY --from=build /app/dist /usr/share/nginx/html
