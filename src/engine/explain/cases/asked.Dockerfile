# A server that asks for its port by itself, and what Windows and hidden directories change in the words of a line
FROM ruby:3.4 AS rails
ENV PORT=8080
EXPOSE 8080
CMD export WEB_CONCURRENCY=$(($(nproc)*2)) && bin/rails server
FROM ruby:3.4 AS relied
RUN apt-get update && apt-get install -y redis-server libjemalloc2 && rm -rf /var/lib/apt/lists/*
ENV LD_PRELOAD=libjemalloc.so.2
CMD service redis-server start && bin/rails server
FROM node:24-slim AS own
ENV PORT=8080
EXPOSE 8080
CMD ["node", "server.js"]
FROM scratch AS hidden
COPY .sqlx .env .github app/.prettierrc /x/
COPY packages/*/package.json /packages/
ADD docs/*/index.md /docs/
FROM mcr.microsoft.com/windows/servercore:ltsc2022-amd64 AS unpack
RUN tar --gzip --extract --no-same-owner --file a.zip
FROM mcr.microsoft.com/dotnet/runtime:10.0.1-windowsservercore-ltsc2022
FROM golang:1.26 AS manager
ARG TARGETARCH
WORKDIR /src
COPY api api
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# without a default the platform follows BUILDPLATFORM
# so that program and image have the same one
RUN GOARCH=${TARGETARCH} go build -o manager .
FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=manager /src/manager manager
USER 1654
HEALTHCHECK CMD wget -q -O /dev/null http://localhost || exit 1
CMD ["./manager"]
