# The full image again as the last stage, dependencies before the code, a leading slash, a debugger's port.
FROM node:22 AS modules
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
FROM node:22
WORKDIR /app
COPY --from=modules /app/node_modules ./node_modules
COPY . .
COPY /conf/app.json ./
EXPOSE 9229
USER node
CMD ["node", "server.js"]
