FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm install
# The server and its debugger
EXPOSE 3003 9231
CMD ["npm", "run", "dev"]
