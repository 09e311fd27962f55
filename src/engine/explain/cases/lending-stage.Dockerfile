FROM node:24-alpine AS site
WORKDIR /site
ARG VITE_API
ARG TARGETARCH=amd64
ENV VITE_API=$VITE_API
ENV NODE_OPTIONS=""
ENV A=1 B=2 C=3 D=4 E=5
COPY package.json package-lock.json* .npmrc* ./
RUN npm ci
COPY . .
RUN npm run build
FROM nginx:1.28-alpine
COPY --from=site /site/dist /usr/share/nginx/html
