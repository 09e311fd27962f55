FROM node:22-alpine AS build
COPY package.json package-lock.json ./
RUN npm ci && mkdir /ng-app && mv ./node_modules ./ng-app
WORKDIR /ng-app
COPY . .
RUN npx ng build && npx ng run shop:server
FROM node:22-alpine AS ssr
WORKDIR /app
COPY --from=build /ng-app/dist /app/dist
CMD ["node", "dist/shop/server/main.js"]
FROM nginx:1.29
COPY --from=build /ng-app/dist/shop/browser /usr/share/nginx/html
