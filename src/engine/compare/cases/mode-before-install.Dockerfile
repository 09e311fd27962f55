FROM node:24 AS build
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn --frozen-lockfile
COPY . .
ARG NODE_ENV=production
RUN yarn build

FROM nginx:1.29-alpine
COPY --from=build /app/dist /usr/share/nginx/html
# ----
FROM node:24 AS build
WORKDIR /app
ARG NODE_ENV=production
COPY package.json yarn.lock ./
RUN yarn --frozen-lockfile
COPY . .
RUN yarn build

FROM nginx:1.29-alpine
COPY --from=build /app/dist /usr/share/nginx/html
