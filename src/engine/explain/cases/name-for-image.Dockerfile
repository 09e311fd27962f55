FROM eclipse-temurin:21-jre AS upstream
FROM ghcr.io/acme/tools:4.2 AS tools
FROM upstream AS first
COPY --from=tools /usr/bin/tool /usr/bin/tool
ENV UPSTREAM=http://api:4000
VOLUME /tmp
ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar /app.jar ${0} ${@}"]
FROM upstream
COPY app.jar /app.jar
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar /app.jar $@"]
