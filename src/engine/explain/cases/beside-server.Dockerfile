FROM pytorch/pytorch:2.4.0-cuda12.4-cudnn9-runtime
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
RUN pip install --no-cache-dir jupyterlab tensorboard
EXPOSE 8888 6006
CMD ["jupyter", "lab", "--ip=0.0.0.0", "--no-browser"]
