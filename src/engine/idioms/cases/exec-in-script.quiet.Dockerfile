FROM debian:bookworm
CMD gunicorn app
# ----
FROM debian:bookworm
RUN exec true
