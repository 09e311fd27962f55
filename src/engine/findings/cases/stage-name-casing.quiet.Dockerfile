FROM golang:1.22 AS build
FROM build
# ----
# check=skip=StageNameCasing
FROM alpine:3.20 AS Base
