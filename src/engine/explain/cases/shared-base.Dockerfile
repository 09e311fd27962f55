ARG DEBIAN_VERSION=bookworm-20240722-slim
ARG BUILDER="hexpm/elixir:1.17.2-erlang-27.0.1-debian-${DEBIAN_VERSION}"
ARG RUNNER="debian:${DEBIAN_VERSION}"
FROM ${BUILDER} AS builder
WORKDIR /app
COPY . .
RUN mix compile && mix release
WORKDIR /staging
RUN cp "$(find /app/_build -name server)" ./
RUN cp "$(find /app/_build -name start)" /bin/start
RUN cp "$(find /app/_build -name stop)" /opt/stop
FROM ${RUNNER}
COPY --from=builder /staging /opt
CMD ["/opt/server"]
