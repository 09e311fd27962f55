FROM debian:12
RUN useradd -m -u 1000100 app
