FROM python:3.13
ENV SHOP_MODE=live
COPY app.py /
CMD ["python", "/app.py"]
# ----
FROM python:3.13
ENV SHOP_MODE=live
COPY . .
RUN pip install .
CMD ["python", "/app.py"]
# ----
FROM python:3.13
ENV SHOP_MODE=live
ENV SHOP_FEED=off
COPY app.py /
CMD ["python", "/app.py"]
