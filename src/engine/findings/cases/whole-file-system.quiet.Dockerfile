FROM debian:12 AS build
FROM scratch
COPY --from=build / /
# ----
FROM debian:12 AS build
FROM debian:12-slim
COPY --from=build / /rootfs
COPY --from=build /app /
