FROM node:22
WORKDIR /app
COPY --chown=node:node . .
USER node
CMD ["node", "a.js"]
# ----
FROM alpine:3.20
RUN adduser -D -u 1000 web
COPY --chown=1000:1000 a /a
COPY --chown=web b /b
USER web
