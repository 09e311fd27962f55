FROM alpine:3.20
RUN mkdir /data && chmod -R 777 /data
# ----
FROM alpine:3.20
RUN chmod a+w /srv
# ----
FROM alpine:3.20
COPY --chmod=0666 app.conf /etc/
# ----
FROM alpine:3.22 AS build
RUN mkdir -p /out/data && chmod 777 /out/data
FROM alpine:3.22
COPY --from=build /out /srv
