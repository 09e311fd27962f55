FROM alpine:3.20
COPY --from=tonistiigi/xx:1.6.1 / /
RUN xx-info arch
# ----
FROM tonistiigi/xx:1.6.1 AS xx
FROM golang:1.23
COPY --from=xx / /
RUN go build .
# ----
FROM alpine:3.20
RUN xx-go build .
