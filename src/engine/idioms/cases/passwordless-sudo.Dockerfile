FROM debian:bookworm
RUN useradd -m dev && echo "dev ALL=(root) NOPASSWD:ALL" > /etc/sudoers.d/dev
# ----
FROM debian:bookworm
ARG USERNAME=dev
RUN echo $USERNAME ALL=\(root\) NOPASSWD:ALL > /etc/sudoers.d/$USERNAME
