FROM gradle:8-jdk21
WORKDIR /app
COPY gradle gradle
COPY . .
RUN gradle build
# ----
FROM eclipse-temurin:21
WORKDIR /app
COPY gradlew .
COPY gradle gradle
CMD ["./gradlew", "bootRun"]
