FROM node:22
USER 1000
# ----
FROM debian:12
RUN useradd app
USER app
# ----
FROM node:22
USER root
