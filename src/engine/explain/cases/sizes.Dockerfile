FROM node:22.14.0-slim AS base
ENV CI=true
FROM base AS web
RUN pnpm install --frozen-lockfile
CMD ["node", "dist/web.js"]
FROM base AS worker
RUN pnpm install
CMD ["node", "dist/worker.js"]
FROM eclipse-temurin:21-jre
RUN useradd app
COPY --chown=app app.jar /app.jar
USER app
CMD ["sh", "-c", "java -Xms512m -Xmx2g -Xss900000 -XX:G1HeapRegionSize=16m $JAVA_OPTS -jar /app.jar --spring.profiles.active=prod-eks"]
