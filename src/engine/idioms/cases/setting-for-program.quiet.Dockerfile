FROM python:3.13
ENV PYTHONUNBUFFERED=1
COPY app.py /
CMD ["python", "/app.py"]
# ----
FROM python:3.13
ENV SHOP_HOME=/srv/shop
WORKDIR $SHOP_HOME
CMD ["python", "app.py"]
