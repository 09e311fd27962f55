FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y libpq5
RUN pip install -r requirements.txt
RUN ./setup.sh
CMD ["python", "main.py"]
