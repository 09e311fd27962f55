FROM rockylinux:8
RUN yum install -y httpd && yum clean all
# ----
FROM centos:7
RUN yum install -y tar httpd-2.4.6 && yum clean all
