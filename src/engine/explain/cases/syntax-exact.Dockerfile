# syntax=docker/dockerfile:1.7.1
# check=
FROM alpine
