FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
# ----
FROM debian:12
RUN apt-get update && \
    apt-get -y install curl git && \
    sudo apt-get install -y make && \
    rm -rf /var/lib/apt/lists/*
