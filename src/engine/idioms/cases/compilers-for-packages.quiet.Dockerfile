FROM python:3.13-slim
RUN apt-get update && apt-get install -y build-essential
RUN make
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y build-essential
RUN pip install uwsgi
# ----
FROM python:3.13-slim
RUN apt-get update && apt-get install -y curl
RUN pip install uwsgi
