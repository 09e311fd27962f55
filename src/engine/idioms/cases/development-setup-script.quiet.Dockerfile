FROM debian:12
ARG SETUP="https://example.com/common-debian.sh"
RUN curl -sSL ${SETUP} -o /tmp/setup.sh && bash /tmp/setup.sh
