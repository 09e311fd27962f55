FROM golang:1.22 AS build
RUN true
FROM node:22 AS Build
