FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
ENV NODE_ENV=production
RUN npm ci
CMD ["node", "a.js"]
# ----
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
CMD ["node", "a.js"]
# ----
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci && npm prune --omit=dev
CMD ["node", "a.js"]
# ----
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
CMD ["npm", "run", "dev"]
# ----
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
ARG NODE_ENV
RUN npm ci
CMD ["node", "a.js"]
# ----
FROM node:22 AS build
RUN npm ci
FROM node:22-slim
COPY --from=build /app/dist /app
CMD ["node", "a.js"]
# ----
FROM node:22
RUN npm install express
CMD ["node", "a.js"]
# ----
FROM node:24 AS builder
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev
FROM node:24
WORKDIR /app
COPY --from=builder /app/node_modules ./node_modules
CMD ["node", "dist/index.js"]
# ----
FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
FROM node:24
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
CMD ["node", "dist/index.js"]
