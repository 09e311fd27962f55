FROM nginx:1.27
ADD index.html /usr/share/nginx/html/
# ----
FROM python:3.12
ARG VERSION
ADD --chown=1000 . /app
add target/app-${VERSION}.jar /app.jar
# ----
FROM python:3.14
ADD ./ /app
