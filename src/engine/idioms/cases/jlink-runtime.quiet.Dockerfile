FROM eclipse-temurin:21 AS jre
FROM debian:bookworm-slim
COPY --from=jre /opt/java/openjdk /opt/java
