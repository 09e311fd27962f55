FROM nvidia/cuda:12.6.3-cudnn-devel-ubuntu24.04
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir torch
COPY main.py /app/main.py
CMD ["python3", "/app/main.py"]
# ----
FROM nvidia/cuda:12.6.3-devel-ubuntu24.04 AS build
COPY . /src
RUN make -C /src
FROM nvidia/cuda:12.6.3-devel-ubuntu24.04
COPY --from=build /src/app /usr/local/bin/app
CMD ["app"]
