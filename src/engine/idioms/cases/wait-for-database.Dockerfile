FROM debian:bookworm
COPY wait-for-it.sh /
CMD ["/wait-for-it.sh", "db:5432", "--", "server"]
# ----
FROM debian:bookworm
CMD dockerize -wait tcp://db:5432 server
# ----
FROM postgres:16
CMD until pg_isready -h db; do sleep 1; done; exec server
