FROM eclipse-temurin:21-jre AS layers
WORKDIR /app
COPY target/app.jar app.jar
RUN java -Djarmode=layertools -jar app.jar extract
FROM eclipse-temurin:21-jre
WORKDIR /app
COPY --from=layers /app/dependencies/ ./
COPY --from=layers /app/spring-boot-loader/ ./
COPY --from=layers /app/snapshot-dependencies/ ./
COPY --from=layers /app/application/ ./
# ----
FROM eclipse-temurin:21 AS layers
COPY app.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination extracted
FROM eclipse-temurin:21-jre
COPY --from=layers /extracted/spring-boot-loader/ ./
COPY --from=layers /extracted/dependencies/ ./
COPY --from=layers /extracted/snapshot-dependencies/ ./
COPY --from=layers /extracted/application/ ./
# ----
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn package && mkdir -p target/dependency && (cd target/dependency; jar -xf ../*.jar)
FROM eclipse-temurin:21-jre
ARG DEPENDENCY=/src/target/dependency
COPY --from=build ${DEPENDENCY}/BOOT-INF/lib /app/lib
COPY --from=build ${DEPENDENCY}/META-INF /app/META-INF
COPY --from=build ${DEPENDENCY}/BOOT-INF/classes /app
ENTRYPOINT ["java", "-cp", "app:app/lib/*", "com.example.Application"]
# ----
FROM gradle:8-jdk21 AS build
COPY . .
RUN gradle bootJar && mkdir layers && cd layers && unzip -q ../build/libs/app.jar
FROM eclipse-temurin:21-jre
COPY --from=build /home/gradle/layers/META-INF /app/META-INF
COPY --from=build /home/gradle/layers/BOOT-INF/lib /app/lib
COPY --from=build /home/gradle/layers/BOOT-INF/classes /app
CMD ["java", "-cp", "/app:/app/lib/*", "com.example.Application"]
