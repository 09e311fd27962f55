FROM --platform=$BUILDPLATFORM golang:1.23 AS build
ARG TARGETOS TARGETARCH
RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .
FROM alpine:3.20
COPY --from=build /app /app
# ----
FROM --platform=${BUILDPLATFORM} mcr.microsoft.com/dotnet/sdk:8.0 AS build
ARG TARGETARCH
RUN dotnet publish -a $TARGETARCH -o /app
FROM mcr.microsoft.com/dotnet/runtime:8.0
COPY --from=build /app /app
# ----
FROM --platform=$BUILDPLATFORM node:22 AS base
FROM base AS build
ARG TARGETARCH
RUN ./build.sh $TARGETARCH
