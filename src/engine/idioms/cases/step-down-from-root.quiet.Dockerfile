FROM debian:bookworm
RUN apt-get update && apt-get install -y gosu
CMD ["server"]
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y gosu && useradd app
USER app
ENTRYPOINT ["/entrypoint.sh"]
