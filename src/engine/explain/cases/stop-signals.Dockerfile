# Signals on which a program ends in order, at once or not at all
FROM python:3.14 AS worker
STOPSIGNAL SIGQUIT
CMD ["celery", "-A", "shop", "worker"]
FROM python:3.14 AS api
STOPSIGNAL SIGINT
CMD ["gunicorn", "shop:api"]
FROM eclipse-temurin:25-jre AS service
STOPSIGNAL SIGQUIT
CMD ["java", "-jar", "/service.jar"]
FROM nginx:1.29
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
