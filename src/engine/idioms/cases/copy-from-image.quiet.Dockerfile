FROM debian:12 AS tools
FROM debian:12
COPY --from=tools /bin/sh /bin/sh2
# ----
FROM debian:12
COPY --from=assets /dist /dist
