FROM node:24
CMD ["node", "a.js"]
# ----
FROM node
CMD ["node"]
# ----
ARG V
FROM node:$V
# ----
FROM registry.example.com/node:14
RUN true
