FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
# ----
FROM node:22
RUN yarn add left-pad && yarn cache clean
RUN pip install a && pip cache purge
# ----
FROM continuumio/miniconda3
RUN conda install -y numpy && conda clean -afy
RUN conda install -y scipy && conda clean -afy
# ----
FROM opensuse/leap:15
RUN zypper install -y git && zypper clean
RUN zypper install -y vim && zypper clean
# ----
FROM fedora:40
RUN dnf install -y git && dnf clean all
RUN dnf install -y make && dnf clean all
# ----
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci && npm cache clean --force
