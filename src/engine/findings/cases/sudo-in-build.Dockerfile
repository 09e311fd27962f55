FROM debian:12
RUN sudo apt-get update && sudo apt-get install -y curl
# ----
FROM node:22
USER node
RUN sudo -E npm install -g pm2
# ----
FROM registry.example.com/own:1
RUN sudo mkdir /data
