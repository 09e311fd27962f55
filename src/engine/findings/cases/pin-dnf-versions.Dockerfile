FROM fedora:41
RUN dnf install -y nginx && dnf clean all
# ----
FROM redhat/ubi9-minimal:9.4
RUN microdnf install -y tar && microdnf clean all
# ----
FROM fedora:43
RUN dnf install -y tar nginx-1.28.0 && dnf clean all
