FROM debian:bookworm
RUN echo "Defaults env_reset" > /etc/sudoers.d/x
# ----
FROM debian:bookworm
RUN echo "a ALL=(ALL) NOPASSWD:ALL"
