# syntax=docker/dockerfile
FROM alpine:3.20
ENV V=a.b.c
ARG T
COPY x ${V##*.}/${V%.*}/${V%%.*}/${V/a/b}/${V//a/b}/${T:?no}/${V?no}/${V+w}/
COPY x /y
RUN chown 5:6 /y && chown :staff /y && chmod 644 /y
RUN apk add libpq=1.2 unknownpackage otherpackage && kill -FOO 1
EXPOSE 70/tcp
ADD ftp://h /z
WORKDIR ${T}
USER root:root
USER app:$T
USER 65532
RUN apk add --virtual .tools ./own.apk $TOOLS https://x.example/a.apk && apk del .tools
ENV TOOLS="file make"
RUN apk add $TOOLS && apk fetch curl
RUN docker-php-ext-enable xdebug && npm install typescript@
RUN update-ca-certificates && ldconfig
RUN pip install "flask[async]" "urllib3>=1.26,<3" && curl redis://localhost:6379/0
ENV LD_LIBRARY_PATH="${LD_LIBRARY_PATH:+${LD_LIBRARY_PATH}:}/opt/lib"
