FROM node:22 AS base
FROM base AS build
RUN npm ci
FROM base
COPY --from=build /app /app
# ----
FROM alpine:3.20
COPY --from=busybox:1.36 /bin/busybox /bin/busybox
