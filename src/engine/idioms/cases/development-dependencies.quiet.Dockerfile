FROM node:20-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
CMD ["npm", "run", "dev"]
# ----
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm install
CMD ["npm", "start"]
