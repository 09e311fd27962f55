FROM debian:12
# CMD ["/app", "--debug"]
CMD ["/app"]
# ----
FROM debian:12
# ENV DEBUG=1
WORKDIR /app
# ----
FROM debian:12
RUN true
# RUN apt-get update && apt-get install -y curl
