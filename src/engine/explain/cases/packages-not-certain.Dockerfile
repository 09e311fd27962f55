FROM debian:bookworm
COPY setup.sh /tmp/
RUN apt-get update && apt-get install -y opam wget \
 && if [ "$(dpkg --print-architecture)" = "amd64" ]; then apt-get install -y numactl; fi \
 && echo /opt | sh /tmp/install.sh \
 && opam init
RUN /tmp/setup.sh
RUN saved="$(apt-mark showmanual)" && apt-get install -y gcc && apt-mark auto '.*' && apt-mark manual $saved && apt-get purge -y --auto-remove
RUN apt-get install -y --no-install-recommends bubblewrap
RUN /usr/local/bin/opam init
CMD ["app"]
