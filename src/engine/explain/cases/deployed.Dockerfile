# A client that is generated where the result does not take it from.
FROM node:24-alpine AS build
RUN corepack enable
WORKDIR /repo
COPY pnpm-lock.yaml package.json ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm exec prisma generate
RUN pnpm --filter api run build && pnpm --filter api --prod deploy /out

FROM node:24-alpine
COPY --from=build /out /srv
CMD ["node", "/srv/dist/main.js"]
