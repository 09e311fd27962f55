# What a build makes inside a directory that an earlier line copied comes from the build.
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["node", "dist/main.js"]

# A directory of that name which is copied itself is no result, and `bin` may be written by hand.
FROM node:22
WORKDIR /srv
COPY dist ./dist
COPY . .
RUN npm run build
RUN node bin/check.js
CMD ["node", "dist/main.js"]
