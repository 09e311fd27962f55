FROM debian:bookworm
COPY supervisord.conf /etc/
CMD ["bash"]
