FROM python:3.13-slim
RUN apt-get update && apt-get install -y build-essential
RUN pip install uwsgi
# ----
FROM node:22-alpine
RUN apk add --no-cache build-base python3
COPY package.json package-lock.json ./
RUN npm ci
# ----
FROM ruby:3.4-slim
RUN apt-get update && apt-get install -y build-essential
COPY Gemfile Gemfile.lock ./
RUN bundle install
# ----
FROM elixir:1.18
RUN apt-get update && apt-get install -y build-essential
RUN mix local.hex --force
