FROM debian:bookworm
RUN wait-for-it.sh db:5432
# ----
FROM debian:bookworm
CMD pg_isready
