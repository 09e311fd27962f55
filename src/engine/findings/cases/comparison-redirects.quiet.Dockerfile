FROM debian:12
RUN if [ $(nproc) -gt 2 ]; then echo many; fi
# ----
FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN [[ b > a ]] && echo later
# ----
FROM debian:12
RUN [ -f /etc/passwd ] 2>/dev/null && echo there
# ----
FROM debian:12
RUN [ b \> a ] && echo later
