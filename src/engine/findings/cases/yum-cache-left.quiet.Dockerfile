FROM rockylinux:8
RUN yum install -y httpd && yum clean all
# ----
FROM rockylinux:8
RUN yum install -y httpd && rm -rf /var/cache/yum
# ----
FROM rockylinux:8
RUN yum install -y httpd && dnf clean all
# ----
FROM rockylinux:8
RUN --mount=type=cache,target=/var/cache/yum yum install -y httpd
# ----
FROM rockylinux:8 AS build
RUN yum install -y gcc
FROM rockylinux:8
COPY --from=build /app /app
