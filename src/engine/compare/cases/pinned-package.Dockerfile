FROM python:3.12-slim as base
RUN pip install poetry
HEALTHCHECK CMD poetry --version
# ----
FROM python:3.12-slim AS base
RUN pip install --no-cache-dir poetry==1.8.4
HEALTHCHECK NONE
