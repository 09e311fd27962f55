FROM node:22
RUN npm config set fund false
USER node
WORKDIR /app
COPY a.js a.js
COPY b.js b.js
RUN npm run check
# ----
FROM node:22
WORKDIR /app
COPY a.js a.js
COPY b.js b.js
USER node
RUN npm config set fund false
RUN npm run check
