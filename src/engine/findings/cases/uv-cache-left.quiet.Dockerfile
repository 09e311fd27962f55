FROM python:3.13-slim
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked
CMD ["uv", "run", "app.py"]
# ----
FROM python:3.13-slim
WORKDIR /app
ENV UV_NO_CACHE=1
COPY pyproject.toml uv.lock ./
RUN uv sync --locked
CMD ["uv", "run", "app.py"]
# ----
FROM python:3.13-slim
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-cache
CMD ["uv", "run", "app.py"]
