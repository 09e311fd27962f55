FROM nvidia/cuda:12.6.2-base-ubuntu22.04
RUN apt-get update && apt-get install -y curl
CMD echo ready && sleep infinity
# ----
FROM nvidia/cuda:12.6.2-base-ubuntu24.04
RUN apt-get update && apt-get install -y curl
CMD ["sleep", "infinity"]
