FROM debian:bookworm
RUN apt-get update && apt-get install -y curl
EXPOSE 8080
HEALTHCHECK CMD curl -f http://localhost:8080/health || exit 1
CMD ["server"]
# ----
FROM nginx:1.27
HEALTHCHECK CMD wget -q --spider http://localhost/ || exit 1
# ----
FROM eclipse-temurin:21-jre
EXPOSE 8080
HEALTHCHECK CMD curl -f http://localhost:8080/actuator/health || exit 1
CMD ["java", "-jar", "app.jar", "--spring.profiles.active=prod"]
