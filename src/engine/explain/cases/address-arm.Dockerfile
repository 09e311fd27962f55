# An address that names ARM.
FROM alpine:3.22
ADD https://example.org/tool-aarch64.zip /opt/
