FROM node:22
RUN node --version
FROM alpine:3.20
RUN true
