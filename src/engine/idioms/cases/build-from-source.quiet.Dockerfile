FROM debian:bookworm
COPY . /src
RUN make -C /src install
# ----
FROM debian:bookworm
RUN curl -o x https://example.org/x && make
