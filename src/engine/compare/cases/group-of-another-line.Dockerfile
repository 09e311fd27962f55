FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN apk add --no-cache --virtual .build g++ make && npm ci && apk del .build
COPY . .
ARG NODE_ENV=production
RUN npm run build
CMD ["node", "dist/index.js"]
# ----
FROM node:22-alpine
ARG NODE_ENV=production
WORKDIR /app
RUN apk add --no-cache --virtual .build g++ make
COPY package*.json ./
RUN npm ci && apk del .build
COPY . .
RUN npm run build
CMD ["node", "dist/index.js"]
