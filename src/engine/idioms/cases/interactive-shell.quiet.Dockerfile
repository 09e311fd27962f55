FROM debian:bookworm
CMD ["bash", "start.sh"]
# ----
FROM debian:bookworm
ENTRYPOINT ["/entrypoint.sh"]
CMD ["bash"]
# ----
FROM debian:bookworm
ENTRYPOINT ["bash", "-c", "x"]
