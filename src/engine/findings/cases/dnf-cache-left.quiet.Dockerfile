FROM fedora:41
RUN dnf install -y nginx && dnf clean all
# ----
FROM fedora:41
RUN dnf install -y nginx && rm -rf /var/cache/dnf/*
# ----
FROM fedora:41
RUN --mount=type=cache,target=/var/cache dnf install -y nginx
