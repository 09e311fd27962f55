FROM python:3.12 AS build
WORKDIR /app
COPY requirements.txt .
RUN pip wheel --wheel-dir /wheels -r requirements.txt && pip install --prefix=/install --no-index --find-links=/wheels -r requirements.txt
FROM python:3.12-slim
RUN apt-get update && apt-get install -y --no-install-recommends libpq-dev libssl-dev && rm -rf /var/lib/apt/lists/*
COPY --from=build /install /usr/local
WORKDIR /app
COPY . .
CMD ["python", "app.py"]
# ----
FROM rust:1.80-alpine AS build
WORKDIR /src
COPY . .
RUN apk add --no-cache musl-dev openssl-dev && cargo build --release
FROM alpine:3.20
RUN apk add --no-cache ca-certificates openssl-dev
COPY --from=build /src/target/release/app /usr/local/bin/app
CMD ["app"]
