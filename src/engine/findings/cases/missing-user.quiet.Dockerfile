FROM node:22-alpine
USER node
CMD ["node", "server.js"]
# ----
FROM gcr.io/distroless/static-debian12:nonroot
ENTRYPOINT ["/app"]
# ----
FROM registry.example.com/own:1
CMD ["app"]
# ----
FROM node:22-alpine
RUN npm -v
