# Programs that are reached through a variable
FROM debian:13
ENV VCPKG_ROOT=/opt/vcpkg PIP=pip3
RUN git clone https://github.com/microsoft/vcpkg $VCPKG_ROOT && $VCPKG_ROOT/bootstrap-vcpkg.sh
RUN $VCPKG_ROOT/vcpkg install zlib fmt && "${VCPKG_ROOT}/vcpkg" integrate install && $TOOLS/frobnicate now && $UNKNOWN x
RUN $PIP install --no-cache-dir flask==3.1.0
RUN bash -c "sh <(curl -fsSL https://example.com/install.sh)" && bash -c 'sh <(curl -fsSL https://example.com/0123456789abcdef0123456789abcdef01234567/install.sh)'
