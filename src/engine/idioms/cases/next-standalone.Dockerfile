FROM node:24-alpine AS build
WORKDIR /site
COPY . .
RUN npm ci && npm run build
FROM node:24-alpine
WORKDIR /site
COPY --from=build /site/public ./public
COPY --from=build /site/.next/standalone ./
COPY --from=build /site/.next/static ./.next/static
CMD ["node", "server.js"]
