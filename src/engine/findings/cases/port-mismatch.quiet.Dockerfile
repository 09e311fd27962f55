FROM python:3.12
EXPOSE 8000
CMD ["uvicorn", "app:app", "--port", "8000"]
# ----
FROM python:3.12
EXPOSE 8080 8000
CMD ["uvicorn", "app:app", "--port", "8000"]
# ----
FROM python:3.12
EXPOSE 8080
CMD uvicorn app:app --port $PORT
# ----
FROM python:3.12
EXPOSE 9000
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "--statsd-host", "x:9000", "app:app"]
