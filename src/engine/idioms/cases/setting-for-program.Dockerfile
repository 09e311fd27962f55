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
# ----
FROM nginx:1.28
COPY site.conf.template /etc/nginx/templates/default.conf.template
ENV SHOP_UPSTREAM=http://api:8000
CMD ["nginx", "-g", "daemon off;"]
