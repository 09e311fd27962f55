FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN mkdir /data
# ----
FROM debian:12
RUN mkdir /data
COPY a /data
RUN chmod 700 /data
# ----
FROM debian:12
RUN --mount=type=tmpfs,target=/tmp mkdir /data
RUN chmod 700 /data
# ----
FROM debian:12 AS build
RUN mkdir /data
RUN chmod 700 /data
FROM debian:12
COPY --from=build /data /data
# ----
FROM debian:12
RUN mkdir /data
# Only for the owner.
RUN chmod 700 /data
