FROM debian:12
RUN useradd -m -u 10001 app && useradd -l -u 1000100 big && useradd --no-log-init --uid 1000101 more
