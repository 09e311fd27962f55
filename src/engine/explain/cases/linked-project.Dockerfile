FROM php:8.4-cli
WORKDIR /app
COPY --link . .
RUN mkdir -p cache
RUN apt-get update && apt-get install -y unzip
RUN composer install --no-dev
CMD ["php", "app.php"]
# ----
FROM python:3.13
COPY app.py ./
EXPOSE 8000
CMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]
