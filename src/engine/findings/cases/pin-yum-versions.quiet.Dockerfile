FROM rockylinux:8
RUN yum install -y httpd-2.4.37 && yum clean all
# ----
FROM rockylinux:8
RUN yum install -y https://example.com/agent.rpm && yum clean all
