FROM debian:12
RUN mkdir /data
RUN chmod 700 /data
# ----
FROM debian:12
RUN mkdir -p /a && touch /a/b
RUN ln -s /a /c

RUN rm -rf /tmp/x
