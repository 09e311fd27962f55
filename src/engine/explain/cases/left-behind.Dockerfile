# What lies below /tmp when the instruction ends stays in its layer, unless the same instruction deletes it
FROM python:3.14
RUN git clone --depth 1 https://github.com/davisking/dlib.git /tmp/dlib && cd /tmp/dlib && python setup.py install
RUN git clone --depth 1 https://github.com/davisking/dlib.git /tmp/other && cd /tmp/other && pip install . && cd .. && rm -rf other
RUN curl -fsSL https://example.com/a.tgz -o /tmp/a.tgz && tar -xzf /tmp/a.tgz -C /opt
RUN wget -q https://example.com/b.tgz -O /tmp/b.tgz && tar -xzf /tmp/b.tgz -C /opt && rm -rf /tmp/*
CMD ["python"]
