# Arguments of which only the kind is known.
FROM archlinux:base
RUN pacman-key --init && pacman-key --populate archlinux
RUN git clone https://github.com/acme/shop.git . && git checkout -b v0.3.22 v0.3.22
RUN mamba list --full-name 'python' && bun --filter web build
RUN $BUILD_COMMAND && [ "$HOME" = /root -a -d /srv -o "$USER" != app ]
SHELL ["/usr/bin/python3", "-c"]
RUN print("hello")
CMD ["sleep", "infinity"]
