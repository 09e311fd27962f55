# syntax=docker/dockerfile:1.0-labs
# escape=`
FROM --platform=linux/amd64 golang:1.23 AS build
FROM --platform=$TARGETPLATFORM golang:1.23
FROM --platform=$OTHER alpine
FROM --odd=1 alpine:3.20 AS tools
ADD --keep-git-dir=true --checksum=abc https://github.com/moby/buildkit.git#v0.10.1 /buildkit
ADD --keep-git-dir=false --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d --unpack https://example.org/a.tar.gz /a/
ADD --unpack=false a.tar.gz /a/
COPY --link --chown=app:staff --chmod=u+x,go-w,a=rX,o+rwX,u=s,+t --exclude=*.md . /app/
COPY --link=false --parents src/./a/x.txt src/b/y.txt /app/
COPY --parents=false a /app/
COPY --from=build --chown=1000:0 --chmod=4755 /go/bin/app /bin/
COPY --from=0 --chmod=0600 /x /y
COPY --from=busybox /bin/busybox /bin/
COPY --from=$STAGE /a /b
USER nobody
COPY --chown=65534 --chmod=1777 a /b
RUN --network=none --security=sandbox --device=vendor.com/device=all,required true
RUN --network=host --security=insecure --device=gpu true
RUN --network=default true
RUN --network=other --security=odd true
COPY --chmod=2770 a /b
COPY --chmod=3111 a /b
COPY --chmod=5222 a /b
COPY --chmod=6333 a /b
COPY --chmod=7444 a /b
COPY --chmod=0555 a /b
COPY --chmod=0666 a /b
COPY --chmod=0012 a /b
COPY --chmod=$MODE a /b
