FROM python:3.12
RUN pip install --no-cache-dir flask==3.0
# ----
FROM python:3.12
ENV PIP_NO_CACHE_DIR=1
RUN pip install flask==3.0
# ----
FROM python:3.12
RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.0
# ----
FROM python:3.12
RUN --mount=type=cache,target=/root/.cache pip install flask==3.0
# ----
FROM python:3.12
RUN pip install flask==3.0 && rm -rf ~/.cache
# ----
FROM python:3.12
RUN pip install flask==3.0 && pip cache purge
# ----
FROM python:3.12 AS build
RUN pip install --prefix=/install flask==3.0
FROM python:3.12-slim
COPY --from=build /install /usr/local
# ----
FROM python:3.12
RUN PIP_NO_CACHE_DIR=1 pip install flask==3.0
