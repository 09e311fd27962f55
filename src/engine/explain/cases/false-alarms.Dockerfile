FROM alpine:latest@sha256:21dc6063fd678b478f57c0e13f47560d0ea4eeba26dfc947b2a4f81f686b9f45
ARG TIMESTAMP=202501010000.00
WORKDIR /tmp
RUN find /app -exec touch -h -t ${TIMESTAMP} {} \;
CMD sh -c "cd /srv && httpd -f || cat /var/log/httpd"

FROM debian:13
RUN DEBIAN_FRONTEND=noninteractive apt-get update && apt-get install -y --no-install-recommends tzdata
RUN TORCH_CUDA_ARCH_LIST=12.0 cd /src && pip install .
RUN DEBIAN_FRONTEND=noninteractive apt-get install -y git
CMD LD_LIBRARY_PATH=/usr/local/lib go test ./...

FROM maven:3.6.1-jdk-11-slim
RUN mvn --version
CMD ["/bin/sh", "-c", "java -version || cat /error"]

FROM crystallang/crystal:1.18.2
RUN npm install ci
CMD bash run.sh

FROM alpine:3.22
ENTRYPOINT ["sh", "/start.sh"]

FROM centos:7
COPY build/dependency/ /tmp
RUN cd /etc/yum.repos.d/ && rm -rf * && cd /tmp && mv Base.repo /etc/yum.repos.d/ && yum clean all && yum install -y gcc && yum clean all
CMD ["gcc"]
