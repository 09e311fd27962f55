FROM rockylinux:8
RUN yum install -y httpd && yum clean all
