FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -q package
FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /app.jar
USER 1000
CMD ["java", "-jar", "/app.jar"]
# ----
FROM maven:3.9-eclipse-temurin-21
WORKDIR /src
COPY . .
RUN mvn -q package
USER 2000
HEALTHCHECK CMD curl -f http://localhost/
ENTRYPOINT ["java", "-jar", "/src/target/app.jar"]
