FROM node:24-alpine AS build
WORKDIR /site
COPY . .
RUN npm ci && npm run build
FROM node:24-alpine
WORKDIR /site
COPY --from=build /site/public ./public
COPY --from=build /site/.next ./.next
COPY --from=build /site/node_modules ./node_modules
CMD ["npm", "start"]
