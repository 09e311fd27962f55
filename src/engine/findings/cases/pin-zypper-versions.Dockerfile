FROM opensuse/leap:15.6
RUN zypper -n install nginx && zypper clean
# ----
FROM opensuse/leap:15.6
RUN zypper install -y tar nginx=1.21.5 && zypper clean
