FROM postgres:17-bookworm
ENV LANG=ru_RU.utf8 \
    POSTGRES_DB=library
RUN localedef -i ru_RU -c -f UTF-8 -A /usr/share/locale/locale.alias ru_RU.UTF-8
RUN apt-get update \
    && apt-get install -y --no-install-recommends postgresql-17-pgvector \
    && rm -rf /var/lib/apt/lists/*
COPY --chmod=0644 initdb/*.sql /docker-entrypoint-initdb.d/
COPY postgresql.conf /etc/postgresql/postgresql.conf
VOLUME /var/lib/postgresql/data
EXPOSE 5432
HEALTHCHECK --interval=10s --timeout=5s --retries=5 \
    CMD pg_isready -U "${POSTGRES_USER:-postgres}" -d "$POSTGRES_DB"
CMD ["postgres", "-c", "config_file=/etc/postgresql/postgresql.conf"]
