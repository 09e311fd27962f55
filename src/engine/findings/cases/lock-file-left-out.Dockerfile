FROM node:24
WORKDIR /app
COPY package.json ./
RUN npm install
# ----
FROM node:24
WORKDIR /app
COPY package.json ./
RUN npm ci
# ----
FROM node:24
WORKDIR /app
COPY package*.json ./
RUN yarn
# ----
FROM node:24
WORKDIR /app
COPY package.json tsconfig.json ./
RUN npm install
COPY . .
