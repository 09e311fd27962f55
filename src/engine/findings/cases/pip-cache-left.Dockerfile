FROM python:3.12
COPY requirements.txt .
RUN pip install -r requirements.txt
# ----
FROM python:3.12
RUN python -m pip install --upgrade pip && pip3 install flask==3.0
