FROM debian:12
RUN cd /tmp && make
RUN cd /app && make
# ----
FROM debian:12
WORKDIR /app
RUN make && cd sub && make
# ----
FROM debian:12
RUN cd /app && make
RUN touch /x
RUN cd /app && make test
