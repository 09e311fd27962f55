FROM node:24
WORKDIR /app
COPY . .
RUN yarn --frozen-lockfile
ARG NODE_ENV=production
RUN yarn build
# ----
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
ENV NODE_ENV=production
COPY . .
CMD ["node", "server.js"]
# ----
FROM node:24
WORKDIR /app
COPY . .
RUN npm ci && npm run lint
RUN npm run build
ENV NODE_ENV=production
CMD ["node", "dist/server.js"]
