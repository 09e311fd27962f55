# syntax=docker/dockerfile:latest
FROM alpine
