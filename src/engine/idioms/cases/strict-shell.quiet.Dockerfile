FROM debian:bookworm
RUN set -eux && make && make install
# ----
FROM debian:bookworm
RUN make; make install
# ----
FROM debian:bookworm
RUN set -e; make
