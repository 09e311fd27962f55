FROM rockylinux:8
RUN yum install -y httpd
# ----
FROM rockylinux:8
RUN yum update -y && \
    yum install -y httpd
RUN yum clean all
