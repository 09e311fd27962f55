FROM eclipse-temurin:21-jre
ENV JAVA_OPTS="-Xmx512m"
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar app.jar"]
# ----
FROM python:3.13
ENV PORT=8000 WORKERS=2
CMD gunicorn app:app --bind 0.0.0.0:$PORT --workers $WORKERS
