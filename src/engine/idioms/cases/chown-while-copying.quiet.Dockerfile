FROM node:22
COPY --chown=node . .
CMD ["node", "a.js"]
# ----
FROM node:22
COPY . .
USER node
# ----
FROM node:22
COPY --chown=root . .
USER node
