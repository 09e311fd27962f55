FROM nvidia/cuda:12.6.3-devel-ubuntu24.04
COPY . /src
RUN nvcc -o /usr/local/bin/app /src/app.cu
CMD ["app"]
# ----
FROM nvidia/cuda:12.6.3-runtime-ubuntu24.04
RUN apt-get update && apt-get install -y python3-pip && pip install torch
CMD ["python3", "main.py"]
# ----
FROM nvidia/cuda:12.6.3-devel-ubuntu24.04
COPY . /src
RUN /src/install.sh
CMD ["app"]
# ----
FROM nvidia/cuda:12.6.3-devel-ubuntu24.04
RUN apt-get update && apt-get install -y cmake
