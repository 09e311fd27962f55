FROM python:3.12 AS builder
RUN python -m venv /opt/venv
RUN /opt/venv/bin/pip install flask
FROM python:3.12-slim
COPY --from=builder /opt/venv /opt/venv
# ----
FROM ghcr.io/astral-sh/uv:python3.12-bookworm-slim AS builder
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --locked
FROM python:3.12-slim
COPY --from=builder /app/.venv /app/.venv
