FROM fedora:41
RUN dnf -y install nginx && dnf install git --assumeyes && dnf clean all
# ----
FROM redhat/ubi9-minimal:9.4
RUN microdnf install tar && microdnf clean all
