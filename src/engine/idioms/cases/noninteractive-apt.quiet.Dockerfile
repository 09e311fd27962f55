FROM debian:bookworm
ENV DEBIAN_FRONTEND=noninteractive
RUN echo hello
# ----
FROM debian:bookworm
ENV DEBIAN_FRONTEND=teletype
RUN apt-get update && apt-get install -y git
