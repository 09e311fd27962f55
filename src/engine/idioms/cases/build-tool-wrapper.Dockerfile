FROM eclipse-temurin:21
WORKDIR /app
COPY gradlew .
COPY gradle gradle
COPY build.gradle ./
COPY src src
RUN ./gradlew build
# ----
FROM eclipse-temurin:21
WORKDIR /app
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw dependency:go-offline
COPY src src
RUN ./mvnw package
# ----
FROM eclipse-temurin:21
WORKDIR /app
COPY . .
RUN ./mvnw package
