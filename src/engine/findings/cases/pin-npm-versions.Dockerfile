FROM node:22
RUN npm install -g serve pm2@5 @nestjs/cli@latest
# ----
FROM node:22
RUN npm install -g npm@latest
# ----
FROM node:22
RUN yarn global add pm2
