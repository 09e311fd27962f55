FROM alpine:3.20
ENV DATABASE_URL=postgres://shop:kX7pQ2mW@db.example.net/shop
# ----
FROM alpine:3.20
RUN echo "-----BEGIN RSA PRIVATE KEY-----" > /key
# ----
FROM alpine:3.20
ARG ID=AKIAQWERTYUIOPASDFGH
# ----
FROM python:3.13-slim
ENV DATABASE_URL=postgres://shop:k7Rw2-quiet@db:5432/shop
# ----
FROM alpine:3.22
CMD ["/app", "-d", "dbname=shop host=db.internal password=kX7pQ2mW user=shop"]
# ----
FROM alpine:3.22
ENV JDBC_URL="jdbc:postgresql://db.internal/shop?user=shop&password=kX7pQ2mW"
