# Databases whose images ask for a password, with their own volume declared again.
FROM postgres:17 AS base
ENV LANG=de_DE.utf8
RUN localedef -i de_DE -c -f UTF-8 -A /usr/share/locale/locale.alias de_DE.UTF-8
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-17-pgvector && rm -rf /var/lib/apt/lists/*
COPY postgresql.conf /etc/postgresql/postgresql.conf
CMD ["postgres", "-c", "config_file=/etc/postgresql/postgresql.conf"]
FROM mysql:8.4
COPY --from=base /etc/postgresql/postgresql.conf /opt/
RUN microdnf install -y gzip
VOLUME /var/lib/mysql
