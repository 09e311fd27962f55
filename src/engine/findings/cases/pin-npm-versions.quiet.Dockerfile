FROM node:22
COPY package.json ./
RUN npm install && npm install -g serve@14.2.3 @nestjs/cli@10 ./lib acme/tool git+https://github.com/acme/x.git
