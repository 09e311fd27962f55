FROM debian:12
RUN if [ $(nproc) > 2 ]; then echo many; fi
# ----
FROM debian:12
ARG LEVEL=3
RUN test "$LEVEL" < 5 && echo low
