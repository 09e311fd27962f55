FROM node:22 AS base
CMD ["node", "a.js"]
FROM base
CMD ["node", "b.js"]
# ----
FROM node:22
CMD ["node"]
FROM node:22
CMD ["node"]
# ----
FROM node:22 AS dev
CMD ["npm", "start"]
FROM node:22
CMD ["node"]
