# Of many projects that are installed from source the first are named.
FROM debian:13
RUN cd /src/a-1.0 && make install && cd /src/b-1.0 && make install && cd /src/c-1.0 && make install && cd /src/d-1.0 && make install
RUN make -C /src/e-1.0 install && ninja -C /src/f-1.0/build install && cmake --install /src/g-1.0/build && meson install -C /src/h-2.0/build
RUN cd / && make install
