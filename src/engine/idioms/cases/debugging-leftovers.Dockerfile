FROM debian:bookworm
COPY . /srv
RUN ls -la /srv
# ----
FROM debian:bookworm
RUN pwd && ls
# ----
FROM golang:1.26
WORKDIR /app
COPY . .
RUN ls -l vendor
