FROM debian:12
RUN apt-get update && apt-get install --no-install-recommends curl
# ----
FROM debian:12
RUN apt-get update && \
    sudo apt-get upgrade && \
    apt install curl && \
    apt-get -q autoremove
# ----
FROM debian:12
RUN ["apt-get", "install", "curl"]
