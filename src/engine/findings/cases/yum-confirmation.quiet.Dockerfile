FROM rockylinux:8
RUN yum -y install httpd && yum --assumeyes update && yum clean all
# ----
FROM rockylinux:8
RUN echo assumeyes=1 >> /etc/yum.conf && yum install httpd
