FROM python:3.12.3-slim
COPY requirements.txt pyproject.toml /app/
RUN apt-get update && apt-get install -y --no-install-recommends tini=0.19.0-3 && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir -r /app/requirements.txt
HEALTHCHECK --interval=5m CMD python /app/check.py
COPY . /app
CMD ["python", "/app/main.py"]
# ----
FROM python:3.13.1-slim
RUN apt-get update && apt-get install -y --no-install-recommends tini=0.19.0-3+b1 && rm -rf /var/lib/apt/lists/*
COPY requirements.txt pyproject.toml /app/
RUN pip install --no-cache-dir -r /app/requirements.txt
HEALTHCHECK --interval=1m CMD python /app/check.py
COPY . /app
CMD ["python", "/app/main.py"]
