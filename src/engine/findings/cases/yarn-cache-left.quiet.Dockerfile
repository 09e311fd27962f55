FROM node:22
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile && yarn cache clean
# ----
FROM node:22
COPY package.json yarn.lock .yarnrc.yml ./
RUN yarn install
# ----
FROM node:22
COPY package.json yarn.lock ./
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install --frozen-lockfile
# ----
FROM node:22 AS build
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile && yarn build
FROM nginx:1.27
COPY --from=build /dist /usr/share/nginx/html
