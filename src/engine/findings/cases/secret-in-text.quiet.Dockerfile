FROM alpine:3.20
ENV DATABASE_URL=postgres://postgres:postgres@localhost/shop A=https://$USER:$TOKEN@git.example.com/x B=AKIAIOSFODNN7EXAMPLE
