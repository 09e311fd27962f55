# The official images once more, for one architecture; a path that only the shell knows.
FROM arm64v8/debian:bookworm-slim
ENV DEBIAN_FRONTEND=non-interactive
WORKDIR /tmp
RUN ln $(which pypy3) /usr/bin/python3
