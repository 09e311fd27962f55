FROM openjdk:17-jre-slim
CMD ["java", "-version"]
# ----
ARG JAVA=21
FROM openjdk:${JAVA}-jre AS run
CMD ["java", "-version"]
# ----
FROM golang:1.25-slim AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
