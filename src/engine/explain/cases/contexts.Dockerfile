# The build context as a whole, and directories of it side by side.
FROM debian:bookworm-slim AS any
ADD . /src

FROM rust:1.90 AS rust
ADD . /src

FROM mcr.microsoft.com/dotnet/sdk:9.0 AS dotnet
ADD . /src

FROM python:3.13-slim
COPY deploy/start.sh /srv/
COPY backend /srv/app
