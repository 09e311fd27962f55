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
# ----
FROM condaforge/miniforge3:24.11.3-0 AS build
COPY environment.yml .
RUN mamba env create -n app -f environment.yml && conda install -y conda-pack
RUN conda-pack -n app -o /tmp/app.tar && mkdir /venv && tar -xf /tmp/app.tar -C /venv
RUN /venv/bin/conda-unpack
FROM debian:trixie-slim
COPY --from=build /venv /venv
# ----
FROM python:3.13 AS deps
RUN python -m venv /opt/venv && /opt/venv/bin/pip install flask==3.1.0
FROM python:3.13
COPY --from=deps /opt/venv /opt/venv
