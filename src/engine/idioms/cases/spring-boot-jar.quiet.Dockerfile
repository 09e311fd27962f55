FROM gradle:8-jdk21 AS build
WORKDIR /src
COPY . .
RUN gradle shadowJar
FROM eclipse-temurin:21-jre
COPY --from=build /src/build/libs/app.jar /app.jar
ENTRYPOINT ["java", "-jar", "/app.jar"]
# ----
FROM eclipse-temurin:21-jre
COPY target/app.jar /app.jar
ENV SPRING_PROFILES_ACTIVE=prod
ENTRYPOINT ["java", "-jar", "/app.jar"]
