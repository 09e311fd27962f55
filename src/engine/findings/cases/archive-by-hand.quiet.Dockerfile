FROM debian:12
ADD app.tar.gz /opt
# ----
FROM debian:12
COPY app.tar.gz /opt/app.tar.gz
RUN tar -tzf /opt/app.tar.gz
# ----
FROM debian:12
COPY app.zip /tmp/app.zip
RUN unzip /tmp/app.zip
