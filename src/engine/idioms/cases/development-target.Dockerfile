FROM node:22 AS base
FROM base AS dev
CMD ["npm", "run", "dev"]
FROM base
CMD ["node", "server.js"]
# ----
FROM node:22 AS development
CMD npm run dev
FROM nginx:1.27
COPY dist /usr/share/nginx/html
