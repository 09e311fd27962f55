FROM fedora:41
RUN dnf install -y nginx
# ----
FROM redhat/ubi9-minimal:9.4
RUN microdnf install -y tar
