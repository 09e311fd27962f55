# The copies change hands, the directory does not
FROM python:3.13-slim AS plain
RUN useradd app
WORKDIR /srv/app
COPY --chown=app . .
USER app
# A layer of its own brings the directory along
FROM python:3.13-slim AS linked
RUN useradd app
WORKDIR /srv/app
COPY --link --chown=1000 . .
USER 1000
