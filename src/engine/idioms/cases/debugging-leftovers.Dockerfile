FROM debian:bookworm
COPY . /srv
RUN ls -la /srv
# ----
FROM debian:bookworm
RUN pwd && ls
