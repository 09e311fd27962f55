FROM eclipse-temurin:21 AS layers
COPY app.jar app.jar
RUN java -Djarmode=layertools -jar app.jar extract
FROM eclipse-temurin:21-jre
COPY --from=layers /application/ ./
COPY --from=layers /dependencies/ ./
COPY --from=layers /spring-boot-loader/ ./
# ----
FROM eclipse-temurin:21 AS build
COPY . .
RUN ./gradlew build
FROM eclipse-temurin:21-jre
COPY --from=build /dependencies/ ./
COPY --from=build /application/ ./
