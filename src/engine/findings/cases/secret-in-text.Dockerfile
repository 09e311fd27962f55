FROM alpine:3.20
ENV DATABASE_URL=postgres://shop:kX7pQ2mW@db.example.net/shop
# ----
FROM alpine:3.20
RUN echo "-----BEGIN RSA PRIVATE KEY-----" > /key
# ----
FROM alpine:3.20
ARG ID=AKIAQWERTYUIOPASDFGH
