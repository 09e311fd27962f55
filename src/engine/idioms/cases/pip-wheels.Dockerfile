FROM python:3.12 AS builder
COPY requirements.txt .
RUN pip wheel --no-deps --wheel-dir /wheels -r requirements.txt
FROM python:3.12-slim
COPY --from=builder /wheels /wheels
RUN pip install --no-cache-dir /wheels/*
# ----
FROM python:3.12 AS builder
COPY requirements.txt .
RUN pip wheel -w /wheels -r requirements.txt
FROM python:3.12-slim
COPY requirements.txt .
COPY --from=builder /wheels /tmp/wheels
RUN pip install --no-index --find-links=/tmp/wheels -r requirements.txt
