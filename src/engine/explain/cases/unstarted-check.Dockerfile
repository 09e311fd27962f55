FROM ubuntu:24.04
COPY server /app/
COPY tools /usr/local/bin
EXPOSE 3333
HEALTHCHECK CMD curl -f http://localhost:3333/health || exit 1
