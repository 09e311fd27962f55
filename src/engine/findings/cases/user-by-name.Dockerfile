FROM node:22
USER node
CMD ["node", "server.js"]
# ----
FROM debian:12
RUN useradd -u 10001 app
USER app
# ----
FROM debian:12
RUN useradd app
USER app
# ----
FROM alpine:3.20
RUN adduser -D app
USER app
# ----
FROM debian:12
RUN groupadd -g 10001 app && useradd -u 10001 -g app app
USER app:app
