FROM debian:12 AS build
FROM debian:12-slim
COPY --from=build / /
# ----
FROM debian:12
COPY --from=alpine:3.20 / /
