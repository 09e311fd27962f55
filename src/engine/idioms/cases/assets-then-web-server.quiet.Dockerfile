FROM nginx:1.27
COPY dist /usr/share/nginx/html
# ----
FROM golang:1.23 AS build
RUN go build -o /app
FROM nginx:1.27
COPY --from=build /app /app
# ----
FROM node:22 AS build
COPY . .
RUN npm run build
FROM node:22-slim
COPY --from=build /dist /dist
