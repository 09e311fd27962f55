FROM node:22
COPY package.json ./
COPY . .
# ----
FROM registry.example.com/own:1
ADD app.jar app.jar
