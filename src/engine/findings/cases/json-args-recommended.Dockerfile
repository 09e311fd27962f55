FROM node:22
CMD node server.js
# ----
FROM node:22-alpine
ENTRYPOINT node server.js --port $PORT
# ----
FROM node:22
CMD cd app && node server.js
# ----
FROM node:22
CMD exec node server.js
# ----
FROM alpine:3.20
CMD
# ----
FROM node:22
CMD node server.js > /dev/null
# ----
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
CMD app.exe
# ----
FROM debian:12
ENTRYPOINT "./bin/today"
# ----
FROM debian:12
CMD nginx -g 'daemon off;'
# ----
FROM debian:12
CMD server --name="$NAME"
# ----
FROM alpine:3.22
CMD sh -c "cd /srv && httpd -f || cat /var/log/httpd"
# ----
FROM golang:1.26
CMD LD_LIBRARY_PATH=/usr/local/lib go test ./...
