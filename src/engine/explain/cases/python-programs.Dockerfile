FROM python:3.13 AS build
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
RUN pip install --no-cache-dir uvicorn && alembic --version
FROM python:3.13-slim
ENV PATH=/opt/venv/bin:$PATH
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["gunicorn", "shop.wsgi"]
FROM python:3.13 AS build
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
RUN pip install --no-cache-dir uvicorn
FROM python:3.13-slim
ENV PATH=/opt/venv/bin:$PATH
COPY --from=build /opt/venv /opt/venv
RUN uvicorn --version
CMD ["uvicorn", "shop:app"]
FROM python:3.13-slim
COPY requirements.txt .
RUN pip install -r requirements.txt && pip list
CMD gunicorn shop.wsgi
FROM python:3.13-slim
RUN pip install gunicorn
CMD ["gunicorn", "shop.wsgi"]
