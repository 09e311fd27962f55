FROM python:3.12 AS builder
RUN python -m venv /opt/venv
FROM python:3.12-slim
COPY --from=builder /opt/venv /venv
# ----
FROM python:3.12 AS builder
RUN pip install --prefix=/install flask
FROM python:3.12-slim
COPY --from=builder /install /usr/local
