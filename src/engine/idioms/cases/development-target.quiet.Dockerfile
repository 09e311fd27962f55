FROM node:22 AS dev
CMD ["npm", "run", "dev"]
# ----
FROM node:22 AS development
RUN npm ci
FROM node:22
COPY --from=development /app /app
# ----
FROM node:22 AS devices
CMD ["a"]
FROM node:22
