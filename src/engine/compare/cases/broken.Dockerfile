FROM debian:12-slim AS base
COPY run /run
CMD ["/run"]
# ----
FROM debian:12-slim AS base
COPY --from=biuld:x:y run /run
CMDD ["/run"]
