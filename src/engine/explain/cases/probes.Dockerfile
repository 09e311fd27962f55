# Health checks: where the probing program comes from, and the shell that runs it.
FROM debian:bookworm-slim AS installed
RUN apt-get update && apt-get install -y curl
HEALTHCHECK --interval=5m --timeout=3s CMD curl -f http://localhost/ || exit 1

FROM debian:bookworm-slim AS missing
HEALTHCHECK --interval=5s --timeout=10s --retries=-1 CMD wget -q --spider http://localhost:8080/health

FROM python:3.12-slim AS script
HEALTHCHECK CMD python -c "import urllib.request; urllib.request.urlopen('http://localhost:8000')"

FROM gcr.io/distroless/static-debian12 AS distroless
HEALTHCHECK CMD /app -health || exit 1

FROM postgres:17
HEALTHCHECK --start-period=30s CMD ["pg_isready", "-U", "postgres"]
HEALTHCHECK NONE
HEALTHCHECK --interval=30s --timeout=30s --start-interval=5s --retries=3 CMD curl -f http://localhost/
