FROM node:24
WORKDIR /app
COPY package.json yarn.lock ./
# do not ignore optional dependencies:
# Error: Cannot find module @rollup/rollup-linux-x64-gnu
RUN yarn --frozen-lockfile
# ----
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
# optional dependencies are needed by esbuild
RUN npm ci
# ----
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-optional
