FROM node:24-slim
WORKDIR /app
RUN npm ci
COPY . .
# ----
FROM python:3.13-slim
WORKDIR /app
RUN pip install -r requirements.txt
COPY requirements.txt .
