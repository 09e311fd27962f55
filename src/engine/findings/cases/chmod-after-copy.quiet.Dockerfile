FROM debian:bookworm
COPY --chmod=755 start.sh /usr/local/bin/start.sh
CMD ["/usr/local/bin/start.sh"]
# ----
FROM debian:bookworm
COPY start.sh /usr/local/bin/start.sh
RUN chmod +x /usr/local/bin/start.sh && /usr/local/bin/start.sh --prepare
# ----
FROM debian:bookworm
COPY . /app
RUN chmod +x /app/start.sh
# ----
FROM debian:bookworm
RUN echo true > /start.sh
RUN chmod +x /start.sh
