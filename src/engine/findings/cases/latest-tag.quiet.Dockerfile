FROM node:22
# ----
FROM node:latest@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# ----
FROM gcr.io/distroless/static-debian12:nonroot
# ----
FROM alpine:3.22 AS latest
FROM alpine:3.22
COPY --from=latest /etc/motd /etc/motd
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv
# ----
FROM node:lts-alpine
# ----
FROM node:iron-slim
# ----
FROM debian:trixie-slim
# ----
FROM nginx:stable-alpine
# ----
FROM eclipse-temurin:21-jre
# ----
FROM example/own:alpine
# ----
FROM golang:alpine@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# ----
ARG VARIANT
FROM node:${VARIANT}-alpine
