FROM debian:12
# COPY the files of the project
COPY . /app
# ----
FROM debian:12
# RUN as another user
USER 1000
# ----
FROM debian:12
RUN apt-get update \
# RUN apt-get install
 && true
