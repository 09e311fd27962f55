FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update
WORKDIR /source
COPY . .
RUN mkdir /target
RUN mv bin config /target
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS added
WORKDIR /source
ADD . .
RUN mkdir /target && cp -r obj /target
FROM quay.io/acme/run:1
USER root
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y --no-install-recommends nano
COPY --from=build /target ./
COPY --from=added /target ./
# The project with its .git directory
COPY . /srv
# With .git as well
ADD . /opt
USER root
