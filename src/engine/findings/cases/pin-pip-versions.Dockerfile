FROM python:3.12
RUN pip install --no-cache-dir flask gunicorn==22.0.0 'uvicorn[standard]'
# ----
FROM python:3.12
RUN pip install --no-cache-dir --upgrade pip setuptools
