FROM debian:bookworm
RUN useradd --uid 1000 dev
# ----
FROM debian:bookworm
ENV U=1000
RUN useradd --uid $U dev
