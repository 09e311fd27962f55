FROM eclipse-temurin:21-jre
RUN useradd -r app
ADD https://example.com/agent.jar /opt/agent.jar
USER app
CMD ["java", "-javaagent:/opt/agent.jar", "-jar", "/app.jar"]
