FROM python:3.12
RUN pip install --no-cache-dir flask gunicorn==22.0.0 'uvicorn[standard]'
# ----
FROM python:3.12
RUN pip install --no-cache-dir --upgrade pip setuptools
# ----
FROM python:3.13
# The settings fit torch 2.7 and no other.
RUN pip install 'torch[opt-einsum]'
