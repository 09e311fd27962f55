FROM alpine:3.22 AS build
RUN apk add --no-cache ca-certificates tzdata ffmpeg
RUN mkdir -p /out/app && (cd /out/app; jar -xf /app.jar)
RUN echo "nobody:x:65534:65534:Nobody:/:" > /users
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build /usr/bin/ffmpeg /usr/bin/ffmpeg
COPY --from=build /out/app/BOOT-INF/lib /app/lib
COPY --from=build /users /etc/passwd
USER nobody
VOLUME /tmp
ENTRYPOINT ["java", "-cp", "app:app/main.jar:app/lib/*", "Main"]
# ----
FROM eclipse-temurin:21-jre
RUN useradd app
VOLUME /tmp
USER app
WORKDIR /app
COPY classes classes
COPY --from=maven:3 /app/lib lib
CMD ["java", "-cp", "classes:lib/*", "Main"]
