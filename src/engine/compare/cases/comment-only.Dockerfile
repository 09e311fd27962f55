FROM debian:12-slim
COPY run /run
# ----
# What runs
FROM   debian:12-slim
COPY run /run
