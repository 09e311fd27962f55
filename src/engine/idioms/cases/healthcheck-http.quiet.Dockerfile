FROM debian:bookworm
HEALTHCHECK CMD pg_isready
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y curl
HEALTHCHECK NONE
