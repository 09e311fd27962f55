FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY a b /srv/
COPY *.json .
COPY a b $TARGET
