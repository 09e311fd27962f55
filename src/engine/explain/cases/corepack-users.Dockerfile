FROM node:22-slim AS own
WORKDIR /app
RUN corepack enable && corepack prepare pnpm@9.12.3 --activate
COPY . .
RUN pnpm install --frozen-lockfile
USER node
CMD ["pnpm", "start"]
FROM node:22-slim AS bare
RUN corepack enable
COPY --from=own /app /app
WORKDIR /app
CMD ["yarn", "start"]
FROM node:22-slim AS same
RUN corepack enable
USER node
RUN corepack install -g pnpm@9
CMD pnpm start
FROM node:22-slim AS placed
ENV COREPACK_HOME=/usr/local/share/corepack
RUN corepack enable && corepack prepare pnpm@9.12.3 --activate
USER node
CMD ["pnpm", "start"]
FROM node:22-slim AS installed
RUN corepack enable yarn && npm install -g pnpm@9
USER node
CMD ["pnpm", "start"]
