# The library of the headers with which another stage compiles; certificates; a cache that no line made.
FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev libssl-dev && rm -rf /var/lib/apt/lists/*
COPY main.c .
RUN gcc -o /usr/local/bin/fetch main.c -lssl
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates libssl3 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bin/fetch /usr/local/bin/
RUN rm -rf /root/.cache/tool
RUN [ "$LANG" = "C" ] && bash ./check.sh "$LANG" quick
CMD ["fetch"]
