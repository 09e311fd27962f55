FROM alpine:3.20
RUN apk add --no-cache tini
CMD ["/srv/app"]
# ----
FROM node:22
ENTRYPOINT ["node", "server.js"]
