FROM debian:bookworm
RUN ln -s /opt/tool/bin/tool /usr/local/bin/tool
# ----
FROM debian:bookworm
RUN ln -s /usr/bin/python3 /usr/bin/python
# ----
FROM debian:bookworm
RUN ln -s /opt/x/bin/x /usr/local/bin/
