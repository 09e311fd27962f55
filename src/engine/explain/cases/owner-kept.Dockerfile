FROM python:3.12-slim
ENV PATH="/root/.cargo/bin:$PATH"
RUN apt-get update && apt-get install -y python3-pip && rm -rf /var/lib/apt/lists/*
WORKDIR /app
RUN python3 -m venv /opt/venv
RUN /opt/venv/bin/python -m pip install -r requirements.txt
COPY . .
RUN git clone https://github.com/acme/tools.git && cp -r shop/static /srv/static
RUN curl -sSf https://sh.rustup.rs | sh -s -- -y
RUN useradd app && chown -R app:app /app && chown -R app:app /opt/venv
USER app
WORKDIR /app/tools
HEALTHCHECK CMD gunicorn --check-config "shop.main:make()"
CMD ["uvicorn", "shop.main:app", "--host", "0.0.0.0"]
