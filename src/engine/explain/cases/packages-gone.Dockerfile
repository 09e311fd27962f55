FROM alpine:3.22
RUN apk add --no-cache --virtual .build gcc make && make && apk del .build
RUN apk add --no-cache curl
CMD ["app"]
