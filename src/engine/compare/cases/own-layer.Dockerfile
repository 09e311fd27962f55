FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml .
RUN mvn -B dependency:go-offline
COPY src src
RUN mvn -B package

FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /app.jar
HEALTHCHECK --interval=1m CMD curl -f http://localhost:8080/health || exit 1
ENTRYPOINT ["java", "-jar", "/app.jar"]
# ----
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml .
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B package

FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /app.jar
HEALTHCHECK --interval=1m --retries=5 CMD curl -f http://localhost:8080/health || exit 1
ENTRYPOINT ["java", "-jar", "/app.jar"]
