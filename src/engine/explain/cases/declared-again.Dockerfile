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
# ----
# Owners of whom no command runs, a source of packages, a program behind an init.
FROM gradle:9-jdk25 AS build
USER root
COPY --chown=gradle:gradle src src
RUN gradle bootJar

FROM centos:7
RUN sed -i s/mirror.centos.org/vault.centos.org/g /etc/yum.repos.d/*.repo && \
    sed -i s/^#.*baseurl=http/baseurl=http/g /etc/yum.repos.d/*.repo && \
    sed -i s/^mirrorlist=http/#mirrorlist=http/g /etc/yum.repos.d/*.repo
RUN yum install -y epel-release
RUN yum install -y dumb-init java-11
COPY --from=build /home/gradle/build/libs/app.jar /
EXPOSE 9999
ENTRYPOINT ["dumb-init", "--"]
CMD ["java", "-jar", "/app.jar"]
# ----
FROM alpine:3.22 AS build
RUN apk add --no-cache tzdata ca-certificates
FROM gcr.io/distroless/static-debian12
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
