FROM alpine:3.20
ENV DB_PASSWORD=hunter2 API_TOKEN=abc
# ----
FROM alpine:3.20
ARG NPM_TOKEN
RUN true
# ----
FROM alpine:3.20
ENV DB_PASSWORD=""
# ----
FROM alpine:3.20
ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305
# ----
FROM alpine:3.20
ENV SASL_AUTH=true SSL_KEY=/etc/ssl/app.pem
# ----
FROM node:22
ARG REACT_APP_AUTH_SERVICE_URL
ENV REACT_APP_AUTH_SERVICE_URL=$REACT_APP_AUTH_SERVICE_URL
# ----
FROM alpine:3.20
ENV SSL_KEY=/media/tls/mail.key MYSQL_PASSWORD=aequ4
# ----
FROM node:22
ENV PG_HOST=db PG_PSWD=aequ4 DB_NAME=shop
# ----
FROM alpine:3.20
ENV DBPASS=aequ4 API_KEY=/run/key
# ----
FROM debian:trixie
ENV CONNECT_KEY_CONVERTER=org.apache.kafka.connect.storage.StringConverter
