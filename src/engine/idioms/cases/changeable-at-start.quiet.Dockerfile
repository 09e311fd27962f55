FROM eclipse-temurin:21-jre
ENV JAVA_OPTS="-Xmx512m"
CMD ["java", "$JAVA_OPTS", "-jar", "app.jar"]
# ----
FROM python:3.13
ENV PORT=8000
RUN echo $PORT
CMD ["gunicorn", "app:app"]
