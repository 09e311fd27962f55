FROM ubuntu:24.04
RUN apt-get update && apt-get install -y docker-ce-cli
CMD ["docker", "ps"]
# ----
FROM alpine:3.22
COPY --from=docker:28-cli /usr/local/bin/docker /usr/local/bin/docker
COPY run.sh /run.sh
ENTRYPOINT ["/run.sh"]
# ----
FROM docker:28-dind
RUN apk add --no-cache git
# ----
FROM alpine:3.22
RUN apk add --no-cache openvpn
ENTRYPOINT ["openvpn", "--config", "/vpn/client.conf"]
# ----
FROM alpine:3.22
CMD iptables -t nat -A POSTROUTING -j MASQUERADE && sleep infinity
# ----
FROM debian:12
ENTRYPOINT ["s3fs", "-f", "bucket", "/mnt"]
# ----
FROM alpine:3.22
CMD ["chronyd", "-d"]
# ----
FROM mcr.microsoft.com/playwright:v1.55.0-noble
WORKDIR /e2e
COPY . .
CMD ["npx", "playwright", "test"]
# ----
FROM pytorch/pytorch:2.3.0-cuda12.1-cudnn8-runtime
COPY . .
CMD ["torchrun", "--nproc_per_node=2", "train.py"]
# ----
FROM debian:12
RUN apt-get update && apt-get install -y cmake ninja-build
WORKDIR /workspace
CMD cmake -S . -B build && cmake --build build
# ----
FROM alpine:3.22
RUN apk add --no-cache bash
WORKDIR /work
ENTRYPOINT ["/bin/bash", "-lc"]
# ----
FROM alpine:3.22
RUN apk add --no-cache bash
COPY tools /opt/tools
ENTRYPOINT ["/bin/bash", "-c"]
# ----
FROM apache/airflow:2.9.3
COPY dags /opt/airflow/dags
# ----
FROM debian:12
RUN apt-get update && apt-get install -y mongodb-org
EXPOSE 27017
CMD ["mongod"]
# ----
FROM debian:12
RUN apt-get update && apt-get install -y mariadb-server
VOLUME /var/lib/mysql
CMD ["mariadbd", "--user=mysql"]
# ----
FROM postgres:16
COPY init.sql /docker-entrypoint-initdb.d/
# ----
FROM python:3.13
COPY . .
EXPOSE 8000
CMD ["uvicorn", "app:app", "--host", "127.0.0.1"]
