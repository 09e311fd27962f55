FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["node", "dist/main.js"]
# ----
FROM --platform=linux/amd64 node:20
WORKDIR /app
COPY . .
COPY package.json package-lock.json ./
RUN npm ci
RUN npm run build
CMD ["npm", "start"]
