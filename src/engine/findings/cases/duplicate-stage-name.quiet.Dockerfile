FROM golang:1.22 AS build
FROM node:22 AS assets
FROM alpine:3.20
FROM alpine:3.20
