FROM debian:bookworm-slim
COPY server /usr/local/bin/server
RUN server --probe localhost:9000
CMD ["/usr/local/bin/server", "--listen", ":8080", "--admin", "127.0.0.1:9000"]
