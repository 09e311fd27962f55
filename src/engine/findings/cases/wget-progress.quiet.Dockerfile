FROM debian:12
RUN wget -q https://example.com/a && wget -nv https://example.com/b && wget --progress=dot:giga https://example.com/c
# ----
FROM alpine:3.20
RUN wget https://example.com/data.tar.gz
# ----
FROM debian:12
RUN wget -qO- https://example.com/a | tar xz
# ----
FROM debian:12
RUN wget https://example.com/a 2>/dev/null
# ----
FROM debian:12
RUN wget -O - https://apt.llvm.org/llvm-snapshot.gpg.key | apt-key add -
