FROM debian:bookworm
RUN mkdir -p /cache
COPY app /app
CMD ["/app"]
# ----
FROM python:3.13
WORKDIR /app
RUN mkdir -p /shop
COPY shop ./shop
CMD ["python", "-m", "shop"]
