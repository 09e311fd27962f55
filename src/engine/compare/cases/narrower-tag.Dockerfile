FROM python:3.12-slim
CMD ["python"]
# ----
FROM python:3.12.4-slim
CMD ["python"]
