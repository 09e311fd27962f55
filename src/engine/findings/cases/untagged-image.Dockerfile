FROM node
CMD ["node", "server.js"]
# ----
FROM golang AS build
FROM ghcr.io/acme/base
COPY --from=build /app /app
