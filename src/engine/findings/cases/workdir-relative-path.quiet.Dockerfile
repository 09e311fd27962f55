FROM node:22
WORKDIR /srv
WORKDIR app
# ----
FROM alpine:3.20 AS base
WORKDIR /srv
FROM base
WORKDIR app
# ----
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
WORKDIR C:\\app
# ----
FROM alpine:3.20
ARG DIR
WORKDIR $DIR
