FROM debian:bookworm
RUN apt-get update && apt-get install -y postgresql postgresql-client
CMD ["start.sh"]
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y postgresql-client
# ----
FROM python:3.13-slim
RUN apt-get update && apt-get install -y curl
CMD ["gunicorn", "app:app"]
