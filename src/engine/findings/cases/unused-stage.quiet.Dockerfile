FROM node:22 AS test
RUN npm test
FROM alpine:3.20
# ----
FROM node:22
FROM alpine:3.20
COPY --from=0 /a /a
