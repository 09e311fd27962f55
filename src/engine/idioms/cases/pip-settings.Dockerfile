FROM python:3.13
ENV PYTHONUNBUFFERED=1 PIP_DEFAULT_TIMEOUT=100
RUN pip install uv
COPY pyproject.toml uv.lock ./
RUN uv sync --locked
# ----
FROM python:3.13
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/
ENV PIP_NO_CACHE_DIR=1
RUN uv pip install --system flask
