FROM --platform=$BUILDPLATFORM python:3.13-slim AS builder
WORKDIR /app
CMD ["flask", "run"]
FROM builder AS dev
RUN pip install --no-cache-dir debugpy==1.8.0
