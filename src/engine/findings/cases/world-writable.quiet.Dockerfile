FROM alpine:3.20
RUN chmod 755 /srv && chmod +x /a && chmod u+rwx /b && chmod 1777 /c && chmod 777 /tmp && chmod g+w /d && chmod ug+w /e
# ----
FROM golang:1.25 AS test
RUN mkdir /go/pkg && chmod 0777 /go/pkg
RUN go test -coverprofile=/tmp/coverage.txt ./...
FROM scratch
COPY --from=test /tmp/coverage.txt /
