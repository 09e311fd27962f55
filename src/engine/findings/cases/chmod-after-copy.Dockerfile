FROM debian:bookworm
COPY start.sh /usr/local/bin/start.sh
RUN chmod +x /usr/local/bin/start.sh
CMD ["/usr/local/bin/start.sh"]
# ----
FROM alpine:3.22
WORKDIR /app
COPY run.sh .
RUN chmod 755 run.sh
ENTRYPOINT ["/app/run.sh"]
