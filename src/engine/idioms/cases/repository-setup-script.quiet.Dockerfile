FROM debian:bookworm
RUN curl -fsSL https://example.org/install.sh | bash && apt-get install -y git
# ----
FROM debian:bookworm
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash -
