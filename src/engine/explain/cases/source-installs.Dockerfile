# Projects that lines install from source, by their directories or by what was fetched; not into another directory, not those of one processor.
FROM debian:13 AS helper
RUN git clone https://example.org/acme/tool.git /src && make -C /src && make -C /src install
FROM debian:13
RUN curl -fsSL https://example.org/curl-8.1.2.tar.gz | tar -xz && cd curl-8.1.2 && ./configure && make && make install
FROM debian:13
ARG NGINX_VERSION=1.27.0
WORKDIR /usr/src
RUN curl -fsSLO https://example.org/nginx-$NGINX_VERSION.tar.gz && tar -xf nginx-*.tar.gz --strip-components=1 && ./configure && make install
ADD https://github.com/acme/widget.git /opt/src
RUN cmake -S /opt/src -B /opt/src/build && cmake --install /opt/src/build
RUN cd /usr/src/other-2.0 && make install DESTDIR=/out
RUN curl -fsSLO https://example.org/ghc-9.2-x86_64-linux.tar.xz && tar -xf ghc-9.2-x86_64-linux.tar.xz && cd ghc-9.2 && make install
RUN cd /srv && make install
COPY . /app
RUN make -C /app install
