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
# ----
FROM nvidia/cuda:12.6.3-devel-ubuntu24.04
COPY . /src
WORKDIR /src
RUN python3 setup.py install
CMD ["python3", "main.py"]
# ----
FROM pytorch/pytorch:2.7.0-cuda12.8-cudnn9-devel
COPY . .
RUN pip install -r requirements.txt
RUN bash compile.sh
CMD ["python", "main.py"]
# ----
FROM nvidia/cuda:12.6.3-devel-ubuntu24.04
RUN apt-get update && apt-get install -y build-essential python3-pip && pip install flash-attn
CMD ["python3", "main.py"]
