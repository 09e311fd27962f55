FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
# install what the project needs
RUN npm ci
# ----
FROM python:3.13
# optional dependencies of the project
RUN pip install -r requirements.txt
