# syntax=docker/dockerfile:edge
ARG BASE=alpine
ARG VERSION=3.20
FROM $BASE:$VERSION
