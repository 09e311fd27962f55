FROM node:24 AS web
WORKDIR /web
COPY web .
RUN npm install && npm run build
FROM python:3.13-slim
WORKDIR /app
COPY --from=web /web/dist ./static
CMD ["python", "-m", "app"]
