FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml .
RUN mvn dependency:go-offline
COPY src src
RUN mvn package

FROM build AS test
RUN pip install pytest && go build -o /t ./...

FROM node:22-alpine AS site
WORKDIR /site
COPY . .
RUN npm ci && npm run build

FROM eclipse-temurin:21-jre
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY --from=build /src/target/shop.jar shop.jar
