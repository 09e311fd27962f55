FROM eclipse-temurin:21-jre
ADD https://example.com/agent.jar /opt/agent.jar
CMD ["java", "-jar", "/app.jar"]
# ----
FROM eclipse-temurin:21-jre
ADD --chmod=644 https://example.com/agent.jar /opt/agent.jar
USER 1000
# ----
FROM eclipse-temurin:21-jre
ADD https://example.com/agent.jar /opt/agent.jar
RUN chown -R 1000:1000 /opt
USER 1000
