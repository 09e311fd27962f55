FROM --platform=$BUILDPLATFORM node:24 AS build
WORKDIR /app
COPY . .
RUN npm run build
FROM nginx:1.29
COPY --from=build /app/dist /usr/share/nginx/html
