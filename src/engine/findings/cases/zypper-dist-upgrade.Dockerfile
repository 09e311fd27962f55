FROM opensuse/tumbleweed
RUN zypper -n dup && zypper clean
