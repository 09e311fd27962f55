FROM opensuse/leap:15.6
RUN zypper -n install nginx=1.21 'curl>=8' && zypper clean
