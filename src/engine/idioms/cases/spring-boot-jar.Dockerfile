FROM gradle:8-jdk21 AS build
WORKDIR /src
COPY . .
RUN gradle bootJar
FROM eclipse-temurin:21-jre
COPY --from=build /src/build/libs/app.jar /app.jar
HEALTHCHECK CMD curl -f http://localhost:8080/actuator/health
ENTRYPOINT ["java", "-jar", "/app.jar"]
# ----
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn package -DskipTests
FROM eclipse-temurin:21-jre
COPY --from=build /src/target/*.jar /app.jar
ENV SPRING_PROFILES_ACTIVE=prod
ENTRYPOINT ["java", "-jar", "/app.jar"]
