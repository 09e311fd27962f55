FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM debian:12-slim
COPY --from=build /app /app
CMD ["/app"]
# ----
FROM golang:1.22
COPY . .
RUN go build -o /app .
# ----
FROM node:22
RUN npm ci
CMD ["node", "a.js"]

# ----
# The compiler is removed again by the line that brought it.
FROM debian:bookworm
COPY relay.c /src/
RUN apt-get update && apt-get install -y --no-install-recommends gcc && gcc -o /usr/local/bin/relay /src/relay.c && apt-get purge -y gcc
CMD ["relay"]

# ----
# The compilers go with their virtual package.
FROM alpine:3.22
COPY . /src
RUN apk add --no-cache --virtual .build-deps build-base linux-headers && make -C /src install && apk del .build-deps
CMD ["relay"]
# ----
# What apt marks as needed by itself goes when nothing needs it.
FROM debian:bookworm
COPY . /src
RUN savedAptMark="$(apt-mark showmanual)" && apt-get update && apt-get install -y gcc make && make -C /src install && apt-mark auto '.*' > /dev/null && apt-mark manual $savedAptMark && apt-get purge -y --auto-remove
CMD ["relay"]
# ----
FROM debian:trixie
RUN apt-get update && apt-get install -y build-essential
RUN arm-none-eabi-gcc --version
CMD ["make", "-C", "/workspace"]
# ----
FROM python:3.13-slim
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "app.py"]
# ----
FROM python:3.13-slim
COPY requirements.txt .
RUN apt-get update && apt-get install -y --no-install-recommends gcc && pip install --no-cache-dir -r requirements.txt && apt-get purge -y --auto-remove gcc && rm -rf /var/lib/apt/lists/*
CMD ["python", "app.py"]
# ----
# The process itself builds: it needs the tool.
FROM maven:3-eclipse-temurin-21
COPY . .
RUN mvn package
CMD ["mvn", "spring-boot:run"]
# ----
FROM eclipse-temurin:21-jdk
WORKDIR /app
COPY target/app.jar .
CMD ["java", "-jar", "app.jar"]
# ----
FROM eclipse-temurin:21-jre
WORKDIR /app
COPY . .
RUN ./gradlew bootJar
CMD ["java", "-jar", "app.jar"]
