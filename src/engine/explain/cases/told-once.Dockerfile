# A flag that is told once, groups in a list, homes that no line tells, variables of a probe, sources before a manifest.
FROM postgres:16-bookworm
ENV POSTGRES_USER=app POSTGRES_DB=app
RUN useradd -m -G dialout,plugdev,work dev && usermod -aG docker dev
COPY --link a.conf /srv/
COPY --link b.conf /srv/
RUN mkdir -p ~www-data/x ~dev/y && if [ -n "$DEBUG" ]; then apt-get update && apt-get install -y gdb; fi
HEALTHCHECK CMD pg_isready -U $POSTGRES_USER -d $POSTGRES_DB

FROM eclipse-temurin:21-jdk
WORKDIR /app
COPY gradlew .
COPY gradle gradle
COPY build.gradle .
COPY settings.gradle .
COPY src src
RUN ./gradlew build
