FROM debian:bookworm
ENV LANG=en_US.UTF-8
# ----
FROM debian:bookworm
ENV LANG=C
