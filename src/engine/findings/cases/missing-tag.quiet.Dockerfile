FROM openjdk:17-jdk-slim
CMD ["java", "-version"]
# ----
FROM openjdk:8-jre-slim
CMD ["java", "-version"]
# ----
FROM openjdk:17-jre-slim AS spare
FROM eclipse-temurin:17-jre
CMD ["java", "-version"]
# ----
FROM example.org/openjdk:17-jre-slim
CMD ["java", "-version"]
