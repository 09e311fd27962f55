FROM python:3.13
ENV PIP_NO_CACHE_DIR=1
RUN pip install flask
# ----
FROM python:3.13
ENV UV_NO_CACHE=1
RUN pip install uv && uv pip install --system flask
