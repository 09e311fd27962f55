FROM debian:bookworm
RUN ln -s /usr/bin/python3 /usr/bin/python
