FROM python:3.12
EXPOSE 8080
CMD ["uvicorn", "app:app", "--port", "8000"]
# ----
FROM python:3.12
EXPOSE 5000/tcp
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
