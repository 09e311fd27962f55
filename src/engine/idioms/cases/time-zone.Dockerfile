FROM alpine:3.20
RUN apk add --no-cache tzdata
ENV TZ=Europe/Berlin
# ----
FROM debian:bookworm
RUN ln -sf /usr/share/zoneinfo/Asia/Tokyo /etc/localtime
# ----
FROM alpine:3.20
RUN apk add --no-cache tzdata && cp /usr/share/zoneinfo/Asia/Tokyo /etc/localtime && apk del tzdata
ENV TZ=Asia/Tokyo
# ----
FROM debian:bookworm AS build
ENV TZ=Europe/Berlin
RUN apt-get update && apt-get install -y tzdata && date > /made
FROM debian:bookworm
COPY --from=build /made /made
# ----
FROM alpine:3.22 AS zones
RUN apk add --no-cache tzdata
FROM scratch
ENV TZ=Europe/Berlin
COPY --from=zones /usr/share/zoneinfo /usr/share/zoneinfo
COPY app /app
CMD ["/app"]
