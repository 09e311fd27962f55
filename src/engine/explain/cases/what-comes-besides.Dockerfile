# A package under a condition, a script that may bring more, a directory that a variable names, options of a script
FROM debian:bookworm
ENV HOME=/work/home CACHE_HOME=/opt/cache/
COPY scripts/setup.sh /setup/setup.sh
RUN mkdir -p /work/home && mkdir /opt/cache && /setup/setup.sh -a -b --help -c \
    && apt-get update && apt-get install -y git \
    && if [ "$(dpkg --print-architecture)" = amd64 ]; then apt-get install -y valgrind; fi
COPY settings.conf /etc/server/settings.conf
CMD ["cat", "/etc/server/settings.conf"]
