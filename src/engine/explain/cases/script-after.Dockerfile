# A package for a script of the project, and a stage that only gives another one a name.
FROM alpine:3.22 AS setup
WORKDIR /opt/tools
COPY setup.sh /
RUN apk add --no-cache bash && /setup.sh --all
RUN apk add --no-cache gcc make ca-certificates git && git clone https://github.com/acme/relay.git . && make -C .
FROM setup
