FROM eclipse-temurin:21 AS jre
RUN jlink --add-modules java.base,java.sql --strip-debug --output /javaruntime
FROM debian:bookworm-slim
ENV JAVA_HOME=/opt/java
COPY --from=jre /javaruntime $JAVA_HOME
