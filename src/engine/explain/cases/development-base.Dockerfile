# A container for development, whose base says so, and lists of packages apart from the install.
FROM mcr.microsoft.com/devcontainers/base:bookworm
RUN apt-get update
RUN apt-get install -y jq
