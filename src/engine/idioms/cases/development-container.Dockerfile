ARG VARIANT=bookworm
FROM mcr.microsoft.com/devcontainers/base:${VARIANT}
RUN apt-get update
# ----
FROM mcr.microsoft.com/vscode/devcontainers/go:1
RUN go version
# ----
FROM mcr.microsoft.com/devcontainers/go:1
COPY . .
