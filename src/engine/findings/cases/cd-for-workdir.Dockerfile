FROM debian:12
RUN cd /app
# ----
FROM debian:12
RUN cd /app && make
RUN cd /app && make test
