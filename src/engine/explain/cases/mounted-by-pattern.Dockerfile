# Of the project only what the installation reads: the code is mounted when a container starts.
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm install
CMD ["npm", "run", "dev"]
