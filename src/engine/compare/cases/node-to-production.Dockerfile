FROM node:18
WORKDIR /app
COPY . .
RUN npm install
EXPOSE 3000
CMD node server.js
# ----
FROM node:22-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
USER node
EXPOSE 8080
CMD ["node", "server.js"]
