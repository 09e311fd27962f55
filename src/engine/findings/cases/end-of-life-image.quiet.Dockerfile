FROM node:24
CMD ["node", "a.js"]
# ----
FROM node
CMD ["node"]
# ----
ARG V
FROM node:$V
# ----
FROM registry.example.com/node:14
RUN true
# ----
FROM golang:1
RUN true
# ----
FROM python:3
CMD ["python3"]
# ----
FROM ghcr.io/astral-sh/uv:python3.13-bookworm-slim
# ----
FROM openjdk:27-ea-jdk-slim
CMD ["java", "-jar", "/a.jar"]
# ----
FROM mcr.microsoft.com/devcontainers/typescript-node:4-bookworm
# ----
FROM mcr.microsoft.com/devcontainers/go:1-bookworm
