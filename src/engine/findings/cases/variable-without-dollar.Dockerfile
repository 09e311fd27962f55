FROM debian:12
ENV APP_HOME=/srv/app
RUN mkdir -p {APP_HOME}/data
COPY settings.ini {APP_HOME}/
