FROM debian:bookworm AS fetched
RUN curl -fsSLo tool.tar.gz https://example.org/tool.tar.gz && sha256sum -c tool.sum && tar -xzf tool.tar.gz

FROM debian:bookworm AS key
RUN curl -fsSLo key.bin https://example.org/key.bin && sha256sum -c key.sum

FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS windows
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest -Uri https://example.org/a.zip -OutFile a.zip; Expand-Archive a.zip -DestinationPath C:/a; Remove-Item a.zip

FROM debian:bookworm AS build
RUN mkdir -p /out/lib && cp libone.so /out/lib/ && cp server /out/

FROM eclipse-temurin:21-jre
COPY --from=fetched /tool /tool
COPY --from=key /key.bin /key.bin
COPY --from=build /out/* /app
COPY --from=build /usr/share/* /shared
HEALTHCHECK CMD curl -f http://localhost:8080/actuator/health
CMD export WEB_CONCURRENCY=$(($(nproc)*5/4)) && java -jar app.jar

FROM node:24@sha256:0123456789012345678901234567890123456789012345678901234567890123 AS node
FROM ruby:3.4
ENV RAILS_ENV=production
COPY . .
ADD . .
COPY --from=build /out/*.jar app.jar
