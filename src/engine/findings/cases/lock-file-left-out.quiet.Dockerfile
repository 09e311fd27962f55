FROM node:24
WORKDIR /app
COPY package*.json ./
RUN npm install
# ----
FROM node:24
WORKDIR /app
COPY package.json package-lock.json* ./
RUN if [ -f package-lock.json ]; then npm ci; else npm install; fi
# ----
FROM node:24
WORKDIR /app
COPY . .
RUN npm install
# ----
FROM node:24
WORKDIR /app
COPY package.json ./
COPY npm-shrinkwrap.json ./
RUN npm install
# ----
FROM node:24
WORKDIR /app
COPY package.json ./
COPY scripts/ ./
RUN ./prepare.sh && npm install
# ----
FROM node:24
WORKDIR /app
COPY package.json yarn.lock* ./
RUN yarn install
# ----
FROM node:24
WORKDIR /app
COPY package.json ./
RUN npm install -g serve
