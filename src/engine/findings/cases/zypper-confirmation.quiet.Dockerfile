FROM opensuse/leap:15.6
RUN zypper -n install nginx && zypper in -y git && zypper --non-interactive up && zypper refresh
