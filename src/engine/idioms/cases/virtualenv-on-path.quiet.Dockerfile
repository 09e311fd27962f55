FROM python:3.12
ENV PATH="/root/.local/bin:$PATH"
# ----
FROM python:3.12
ENV PATH="/opt/venv/bin:$PATH"
