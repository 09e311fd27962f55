FROM rockylinux:8
RUN yum install httpd && yum clean all
# ----
FROM rockylinux:8
RUN yum update && yum -y install httpd && yum clean all
