FROM maven:3.9-eclipse-temurin-21 AS builder
WORKDIR /src
COPY pom.xml .
COPY src src
RUN mvn -B package

FROM builder AS dev
CMD ["mvn", "spring-boot:run"]

FROM builder AS prepare
RUN mkdir /parts && cd /parts && jar -xf /src/target/app.jar

FROM eclipse-temurin:21-jre
COPY --from=prepare /parts/BOOT-INF/lib /app/lib
COPY --from=prepare /parts/BOOT-INF/classes /app
ENTRYPOINT ["java", "-cp", "/app:/app/lib/*", "com.example.App"]
# ----
FROM maven:3.9-eclipse-temurin-21 AS builder
WORKDIR /src
COPY pom.xml .
COPY src src
RUN mvn -B package

FROM builder AS extract
RUN mkdir /parts && cd /parts && jar -xf /src/target/app.jar

FROM eclipse-temurin:21-jre
COPY --from=extract /parts/BOOT-INF/lib /app/lib
COPY --from=extract /parts/BOOT-INF/classes /app
ENTRYPOINT ["java", "-cp", "/app:/app/lib/*", "com.example.App"]
