# Images of many registries, tags and digests; the last stages are broken.
ARG REGISTRY=docker.io
FROM node:22-alpine AS deps
FROM node:22-alpine AS build
FROM node:22-alpine
FROM docker.io/library/node:22-bookworm-slim AS web
FROM ${REGISTRY}/library/alpine:3.20 AS base
FROM registry.gitlab.com/acme/shop/php:8.3-fpm AS php
FROM registry.k8s.io/pause:3.10 AS pause
FROM public.ecr.aws/docker/library/busybox
FROM quay.io/prometheus/busybox:latest AS metrics
FROM ghcr.io/astral-sh/uv:0.5.1-python3.12-bookworm-slim AS uv
FROM registry.access.redhat.com/ubi9/ubi-minimal:9.4 AS ubi
FROM cgr.dev/chainguard/static@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS static
FROM nvcr.io/nvidia/cuda:12.4.1-runtime-ubuntu22.04 AS cuda
FROM registry.example.com:5000/team/base:2024-06 AS own
FROM acme/base:stable-frob
FROM nosuchimage:1
FROM eclipse-temurin:21-jdk AS jdk
FROM scratch AS empty
FROM scratch
FROM empty AS copy
FROM
FROM eclipse-temurin:21-jdk-alpine
WORKDIR /src
COPY . .
RUN ./gradlew bootJar
FROM ghcr.io/ggml-org/llama.cpp:full
ENV NVIDIA_VISIBLE_DEVICES=all
CMD ["llama-server", "--host", "0.0.0.0"]
FROM registry.example.com/proxy/library/node:22-slim AS pruned
RUN apt-get update && apt-get install -y openssl
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN --mount=type=secret,id=npm,env=NPM_TOKEN pnpm install --frozen-lockfile
COPY . .
RUN pnpm prisma generate
RUN pnpm run build && pnpm prune --prod
FROM registry.gitlab.com/acme/dependency_proxy/containers/node:22-slim
WORKDIR /app
COPY --from=pruned /app/node_modules node_modules
CMD ["npx", "prisma", "migrate", "deploy"]
