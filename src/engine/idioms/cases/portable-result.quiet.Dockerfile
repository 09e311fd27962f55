FROM node:24 AS build
WORKDIR /app
COPY . .
RUN npm run build
FROM nginx:1.29
COPY --from=build /app/dist /usr/share/nginx/html
# ----
FROM --platform=$BUILDPLATFORM node:24 AS build
WORKDIR /app
COPY . .
RUN npm ci
FROM node:24-slim
COPY --from=build /app /app
