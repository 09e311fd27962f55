FROM python:3.12
COPY . .
RUN python manage.py collectstatic --noinput
# ----
FROM python:3.12
COPY . .
RUN SECRET_KEY=dummy python manage.py collectstatic --noinput
