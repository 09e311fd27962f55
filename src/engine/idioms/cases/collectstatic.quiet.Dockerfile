FROM python:3.12
COPY . .
CMD python manage.py collectstatic --noinput && gunicorn app.wsgi
