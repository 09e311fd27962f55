ARG NODE=20
ARG REGISTRY
FROM --platform=$TARGETPLATFORM ${REGISTRY}node:${NODE}-alpine AS base
ARG LABEL=none
RUN echo "$LABEL"

FROM base AS tools
RUN apk add --no-cache git

FROM node:${NODE} AS build
ARG NODE
WORKDIR /src
COPY package.json ./
RUN npm install
RUN echo $NODE
COPY --from=base /etc/os-release /src/

FROM build AS test
RUN npm test

FROM debian:bookworm-slim
COPY --from=build /src /srv
