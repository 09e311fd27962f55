# check=odd=1
FROM alpine:3.20
SHELL ["/bin/bash", "-c"]
RUN true
FROM wordpress:6
USER www-data
FROM alpine
STOPSIGNAL 63
COPY --from=0 a /b
COPY 3<<EOF /x
a
EOF
FROM mcr.microsoft.com/dotnet/aspnet:8.0
EXPOSE 8080
FROM nginx:1.27
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
RUN --mount=a"b true
RUN --mount=type=cache,size=1,target=/y,sharing=odd true
COPY <<EOF
a
EOF
SHELL ["powershell", "-Command"]
RUN $stage = 'a'; Write-Host $stage
RUN <<"EOF"
x
EOF
RUN <<EOF y
x
EOF
FROM python:3.13-slim-buster
RUN apt-get update && apt-get install -y netcat
WORKDIR /code
COPY pyproject.toml poetry.lock* ./
COPY entrypoint.sh /entrypoint.sh
COPY worker.sh /start-worker
RUN sed -i 's/\r$//' /entrypoint.sh /start-worker && chmod +x /entrypoint.sh /start-worker
ENTRYPOINT ["/entrypoint.sh"]
CMD ["uvicorn", "shop:app", "--reload", "--workers", "1"]
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compiled
ENV HOME=/work
RUN mkdir -p $HOME
WORKDIR $HOME
COPY shop.esproj Shop.csproj ./
ARG NUGET_PAT
RUN dotnet nuget update source Feed --username az --password $NUGET_PAT --store-password-in-clear-text
RUN dotnet build Shop.csproj -o /out/build
FROM compiled AS published
RUN dotnet publish Shop.csproj -o /out/publish
FROM php:8.4
ENV PHP_INI_SCAN_DIR=:/app/conf.d XDEBUG_MODE=off
RUN install-php-extensions @composer zip
RUN composer dump-env prod
FROM wordpress:6.8-apache
COPY setup.sh /usr/local/bin/
ADD https://example.org/plugin.zip /tmp/
RUN unzip /tmp/plugin.zip -d /usr/src/wordpress/wp-content/plugins && rm /tmp/*.zip
CMD ["bash", "-c", "setup.sh & docker-entrypoint.sh apache2-foreground"]
FROM apache/airflow:3.0.2
COPY dags ${AIRFLOW_HOME}/dags
RUN pip install "apache-airflow==${AIRFLOW_VERSION}" -r /requirements.txt -c constraints.txt
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y build-essential xvfb && arm-none-eabi-gcc --version
RUN git config --system --add safe.directory '*'
RUN echo "a=1\nb=2" > /etc/plain.conf
COPY . /game
VOLUME /game
ENTRYPOINT ["/bin/bash", "-lc"]
FROM confluentinc/cp-kafka-connect:7.9.0
CMD ["bash", "-c", "/etc/confluent/docker/run & sleep infinity"]
FROM debian:bookworm-slim
ENTRYPOINT ["xvfb-run", "--server-args=-screen 0 1920x1080x24"]
CMD ["npx", "playwright", "test"]
ENV AIRFLOW__CORE__LOAD_EXAMPLES=False AIRFLOW__CORE__EXECUTOR=CeleryExecutor _AIRFLOW_DB_MIGRATE=true
