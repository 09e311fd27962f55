FROM debian:bookworm
RUN ln -s /srv/a /srv/b
# ----
FROM debian:bookworm
RUN ln -s /opt/x/bin/* /usr/local/bin/
