FROM debian:12-slim
RUM apt-get update
# ----
FROM debian:12-slim
RUN apt-get update
