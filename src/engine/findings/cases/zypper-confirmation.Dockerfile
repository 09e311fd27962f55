FROM opensuse/leap:15.6
RUN zypper install nginx && zypper clean
# ----
FROM opensuse/leap:15.6
RUN zypper ref && zypper up
