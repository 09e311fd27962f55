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
# ----
FROM node:22-alpine
COPY server.js ./
EXPOSE 3001
HEALTHCHECK CMD node -e "require('http').get('http://localhost:3001/health', r => process.exit(r.statusCode === 200 ? 0 : 1))"
CMD ["node", "server.js"]
