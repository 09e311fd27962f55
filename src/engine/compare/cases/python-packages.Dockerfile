FROM python:3.12.1-slim
ENV PYTHONUNBUFFERED=1 PORT=8000
RUN apt-get update && apt-get install -y --no-install-recommends curl=8.14.1-2 libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
HEALTHCHECK CMD curl -f http://localhost:8000/health
LABEL org.opencontainers.image.version="1.0"
CMD ["gunicorn", "app:app"]
# ----
FROM python:3.12.4-slim
ENV PORT=9000
RUN apt-get update && apt-get install -y --no-install-recommends curl libpq5=17.6-0+deb13u1 tini \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /srv
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
COPY . .
LABEL org.opencontainers.image.version="1.1"
VOLUME /srv/data
ENTRYPOINT ["tini", "--"]
CMD ["gunicorn", "app:app"]
