FROM node:22
USER 1000
# ----
FROM debian:12
RUN useradd -u 10001 app
USER 10001
# ----
FROM node:22
USER root
# ----
FROM debian:12
RUN groupadd -g 10001 app && useradd -u 10001 -g app app
USER 10001:app
