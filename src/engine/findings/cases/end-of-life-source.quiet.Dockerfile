FROM debian:12
RUN curl -fsSL https://deb.nodesource.com/setup_24.x | bash - && apt-get install -y nodejs
# ----
FROM debian:12
RUN curl -fsSL https://deb.nodesource.com/setup_lts.x | bash - && apt-get install -y nodejs
# ----
FROM debian:12
ARG NODE=16
RUN curl -fsSL https://deb.nodesource.com/setup_$NODE.x | bash - && apt-get install -y nodejs
