FROM postgres:16 AS seeded
COPY init/*.sql /docker-entrypoint-initdb.d/
RUN chmod a+r /docker-entrypoint-initdb.d/*
CMD ["bash", "-c", "sleep 3; postgres"]
FROM wordpress:6.5-php8.2-apache AS site
COPY --chmod=755 wp-init.sh /usr/local/bin/
CMD ["bash", "-c", "wp-init.sh & docker-entrypoint.sh apache2-foreground"]
FROM eclipse-temurin:21 AS game
WORKDIR /game
RUN echo "eula=true" > eula.txt
RUN echo "rcon.password=1234" >> server.properties
COPY . .
EXPOSE 25565
EXPOSE 25565/udp
VOLUME ["/game/world", "/game/logs"]
FROM debian:12 AS server
WORKDIR /srv/app
RUN echo "mode=fast" > app.conf
ADD . .
RUN mkdir -p data logs && groupadd -g 998 dockerhost
VOLUME ["/srv/app/data", "/srv/app/logs"]
CMD ["bash", "-c", "/srv/app/run & sleep infinity"]
FROM confluentinc/cp-kafka-connect:7.6.1
ADD https://example.org/mysql-connector-j-8.4.0.jar /usr/share/java/drivers/
USER root
RUN useradd -m runner && cd /home/runner && touch config && chown -R runner ~runner
RUN <<EOF
case "$(uname -m)" in
  x86_64) HOST=x86_64 ;;
esac
echo "$HOST"
EOF
USER appuser
ENV CONNECT_PLUGIN_PATH="/usr/share/java,/usr/share/confluent-hub-components"
