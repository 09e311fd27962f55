FROM python:3.12-slim
COPY . .
ENV FLASK_RUN_HOST=0.0.0.0
CMD ["flask", "run"]
# ----
FROM python:3.12-slim
COPY . .
CMD ["uvicorn", "main:app", "--host", "0.0.0.0"]
# ----
FROM python:3.12-slim
COPY . .
CMD uvicorn main:app $UVICORN_OPTIONS
# ----
FROM python:3.12-slim
COPY . .
ENTRYPOINT ["python", "manage.py"]
CMD ["runserver", "0.0.0.0:8000"]
# ----
FROM redis:7
CMD ["redis-server"]
# ----
FROM registry.example.com/flask-base
CMD ["flask", "run"]
# ----
FROM ruby:3.3
ENV RAILS_ENV=production
CMD ["bin/rails", "server"]
# ----
FROM python:3.12-slim
COPY . .
RUN flask run & sleep 1 && curl http://127.0.0.1:5000/
# ----
FROM python:3.12-slim
COPY . .
CMD ["gunicorn", "--config", "gunicorn.conf.py", "app:app"]
# ----
FROM phpswoole/swoole:php8.5
EXPOSE 9501
CMD ["php", "artisan", "serve"]
