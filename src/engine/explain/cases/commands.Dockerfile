# RUN with many steps, wrappers, tests and words of every kind.
FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go mod download
RUN go build -o /out/shop . && upx /out/shop
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && curl -fsSL https://example.org/key.asc | gpg --dearmor -o /usr/share/keyrings/example.gpg && mkdir -p /opt/app && useradd -r app && chown app /opt/app && rm -rf /var/lib/apt/lists/*
RUN if [ ! -f /etc/app.conf ]; then touch /etc/app.conf; fi && test -d /opt/app
RUN find /usr/lib -name '*.a' -exec rm -f {} + && find /opt -type d -exec chmod 755 {} \;
RUN sudo -u app env MODE=test timeout 60 sh -c 'cd /opt/app && ./check.sh --fast'
RUN bash -c "echo done" && frobnicate --level 3 && ./configure --prefix=/opt && make -j4
RUN truncate -s 10M /swap && dd if=/dev/zero of=/swap bs=1M count=1
RUN docker pull alpine:3.20 && which curl && expr 1 + 2 && xargs -I{} echo {} < list.txt
RUN ["/bin/bash", "-c", "echo exec"]
RUN ["apt-get", "clean"]
RUN <<EOF
#!/usr/bin/env python3
print("hello")
EOF
RUN
