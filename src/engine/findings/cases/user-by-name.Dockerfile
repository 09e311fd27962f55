FROM node:22
USER node
CMD ["node", "server.js"]
# ----
FROM debian:12
RUN useradd -u 10001 app
USER app
