FROM python:3.12
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt flask==3.0.3 'django>=5,<6' . ./lib git+https://github.com/acme/x.git@v1
# ----
FROM python:3.12
COPY constraints.txt .
RUN pip install --no-cache-dir -c constraints.txt flask
