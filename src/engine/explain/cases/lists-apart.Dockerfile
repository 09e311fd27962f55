# Dependency lists that are copied apart from the sources, but read only after them.
FROM gradle:8-jdk21 AS build
WORKDIR /app
COPY build.gradle ./
COPY settings.gradle ./
COPY src src
RUN gradle build

FROM node:22 AS web
WORKDIR /web
ENV NODE_ENV=production
COPY package.json package-lock.json ./
COPY . .
RUN npm ci && npm run build

FROM eclipse-temurin:21-jre
WORKDIR /app
COPY config config
COPY --from=build /app/build/libs/*.jar app.jar
COPY --from=web /web/dist web
RUN useradd -r app && chown -R app /app
USER app
CMD ["java", "-Xmx512m", "-XX:G1HeapRegionSize=16m", "-jar", "app.jar", "--spring.profiles.active=live"]
