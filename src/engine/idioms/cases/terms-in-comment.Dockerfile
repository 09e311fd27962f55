# WAS Pod용 이미지
FROM eclipse-temurin:21-jre
# WAS only, no static files
CMD ["java", "-jar", "app.jar"]
# ----
# Runs as a Kubernetes pod
FROM alpine:3.20
# The API, without static files
CMD ["/srv/api"]
# ----
# WAS 이미지
FROM eclipse-temurin:21-jre
