# Lines that a build argument switches on.
FROM debian:bookworm-slim
ARG NODE_VERSION="none"
RUN if [ "${NODE_VERSION}" != "none" ]; then echo "${NODE_VERSION}" > /version; fi
ARG DEBUG=
RUN if [ -n "$DEBUG" ]; then apt-get install -y gdb; fi
ARG MODE=full
RUN if [ "$MODE" = "full" ]; then mkdir /full; fi
ENV LEVEL=1
RUN if [ "$LEVEL" = "2" ]; then mkdir /two; fi
