FROM node:22
STOPSIGNAL SIGINT
CMD ["node", "a.js"]
# ----
FROM nginx:1.27
STOPSIGNAL SIGTERM
CMD ["nginx"]
