FROM debian:bookworm
ENTRYPOINT ["/entrypoint.sh"]
# ----
FROM golang:1.22
COPY server /server
ENTRYPOINT ["/server"]
# ----
FROM debian:bookworm
COPY setup.sh /setup.sh
RUN /setup.sh
CMD ["bash"]
