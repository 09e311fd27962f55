FROM fedora:41
RUN dnf install nginx && dnf clean all
# ----
FROM fedora:41
RUN dnf upgrade && dnf groupinstall "Development Tools"
