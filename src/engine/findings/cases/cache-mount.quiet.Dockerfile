FROM node:22
COPY package.json package-lock.json ./
RUN npm ci && npm cache clean --force
# ----
FROM python:3.12
ENV HOME=/home/app
COPY requirements.txt .
RUN pip install -r requirements.txt
# ----
FROM ruby:3.3
COPY Gemfile Gemfile.lock ./
RUN bundle install
# ----
FROM node:22
USER node
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
# ----
FROM golang:1.22
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
# ----
FROM python:3.12
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

# ----
FROM python:3.12
COPY requirements.txt .
RUN pip install -r requirements.txt
# ----
FROM rust:1.82
WORKDIR /src
COPY . .
RUN cargo build --release
# ----
FROM python:3.13-slim
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --locked
# ----
FROM python:3.13
ENV PIP_NO_CACHE_DIR=1
COPY requirements.txt .
RUN pip install -r requirements.txt
