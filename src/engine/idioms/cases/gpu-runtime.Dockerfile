FROM debian:bookworm
ENV NVIDIA_VISIBLE_DEVICES=all NVIDIA_DRIVER_CAPABILITIES=compute,utility
# ----
FROM quay.io/jupyter/scipy-notebook
RUN pip install --no-cache-dir 'tensorflow[and-cuda]'
RUN rm -rf "/home/${NB_USER}/.cache/rosetta"
ENV NVIDIA_VISIBLE_DEVICES="all" NVIDIA_DRIVER_CAPABILITIES="compute,utility"
