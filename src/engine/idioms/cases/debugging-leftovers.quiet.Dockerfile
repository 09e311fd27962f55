FROM debian:bookworm
RUN ls > /list
# ----
FROM debian:bookworm
RUN echo hello
# ----
FROM debian:bookworm
RUN ls && touch /a
# ----
FROM debian:bookworm
RUN find /usr -name '*.pyc' -delete
# ----
FROM debian:bookworm
RUN find / -exec rm {} +
