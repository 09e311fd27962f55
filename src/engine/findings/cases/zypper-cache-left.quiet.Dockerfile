FROM opensuse/leap:15.6
RUN zypper -n install nginx && zypper cc -a
# ----
FROM opensuse/leap:15.6
RUN zypper -n install nginx && rm -rf /var/cache/zypp/*
