# Where pip takes packages from; the first reason of an option stands with the line that uses the option first.
FROM python:3.14-slim
RUN pip install torch --index-url https://download.pytorch.org/whl/cu121
RUN pip install torch --extra-index-url https://download.pytorch.org/whl/cpu
RUN pip install --extra-index-url https://pypi.example.com/simple tool
RUN pip install -f https://download.pytorch.org/whl/torch_stable.html torch==1.9.0+cu111
RUN pip install --no-cache-dir flask
RUN pip install --no-cache-dir requests
