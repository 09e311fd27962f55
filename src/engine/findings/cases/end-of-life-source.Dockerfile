FROM debian:12
RUN curl -fsSL https://deb.nodesource.com/setup_16.x | bash - && apt-get install -y nodejs
CMD ["node", "server.js"]
# ----
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN curl -fsSL https://deb.nodesource.com/setup_20.x | bash -
RUN apt-get install -y nodejs
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
# ----
FROM debian:12
RUN echo "deb [signed-by=/k.gpg] https://deb.nodesource.com/node_18.x nodistro main" > /etc/apt/sources.list.d/nodesource.list
CMD ["node", "server.js"]
# ----
FROM ubuntu:24.04
ARG GO_VERSION=1.21.4
RUN wget -q https://go.dev/dl/go${GO_VERSION}.linux-amd64.tar.gz
CMD ["go"]
# ----
FROM debian:12
ARG NODE=16
RUN curl -fsSL https://deb.nodesource.com/setup_$NODE.x | bash - && apt-get install -y nodejs
# ----
FROM registry.example.org/bcc
RUN sed -i "s#deb http://deb.debian.org/debian buster main#deb http://deb.debian.org/debian buster main contrib#" /etc/apt/sources.list
CMD ["bcc"]
