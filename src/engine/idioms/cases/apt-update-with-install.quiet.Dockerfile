FROM debian:bookworm-slim
RUN apt-get update
RUN apt-get install -y git
# ----
FROM alpine:3.20
RUN apk update && apk add git
