FROM debian:bookworm
RUN echo hello > /etc/apt/apt.conf.d/99hello && apt-get update && apt-get install -y git
# ----
FROM debian:bookworm
RUN echo "deb https://example.org/apt stable main" > /etc/apt/sources.list.d/example.list
