FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
RUN --mount=type=cache,target=/root/.cache/yarn yarn --frozen-lockfile
CMD ["node", "server.js"]
# ----
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.cache/npm npm ci
CMD ["node", "server.js"]
