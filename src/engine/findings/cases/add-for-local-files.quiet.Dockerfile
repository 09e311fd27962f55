FROM scratch
ADD rootfs.tar.xz /
ADD https://example.com/a /a
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d a /b
# ----
FROM scratch
ADD https://github.com/acme/x.git /x
# ----
FROM scratch
ARG SOURCE
ADD $SOURCE /x
ADD data.json.gz /x
