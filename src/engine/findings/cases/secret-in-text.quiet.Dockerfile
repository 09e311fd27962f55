FROM alpine:3.20
ENV DATABASE_URL=postgres://postgres:postgres@localhost/shop A=https://$USER:$TOKEN@git.example.com/x B=AKIAIOSFODNN7EXAMPLE
# ----
FROM alpine:3.22
ENV JDBC_URL="jdbc:postgresql://db.internal/shop?user=shop&password=password"
ENV DSN="host=db user=shop password=${DB_PASSWORD}"
CMD ["/app", "--password=file"]
