FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
# ----
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
