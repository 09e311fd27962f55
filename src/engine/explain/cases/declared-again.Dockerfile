# Arguments with a default in several stages, a directory beside files, several addresses of one server.
FROM gradle:9-jdk25 AS build
ARG APP_VERSION=1.0
ARG REVISION=a
COPY settings.gradle libs/ ./
RUN gradle bootJar -Pversion=$APP_VERSION -Prevision=$REVISION

FROM eclipse-temurin:25-jre AS same
ARG APP_VERSION=1.0
ARG REVISION=b
COPY --from=build /home/gradle/build/libs/app-$APP_VERSION.jar /app-$REVISION.jar
CMD ["java", "-jar", "/app.jar"]

FROM mcr.microsoft.com/dotnet/aspnet:10.0
ENV ASPNETCORE_URLS=http://+:8080;https://+:8443 URLS=http://+:8081;http://+:8082
COPY --from=same /app-1.0.jar /
