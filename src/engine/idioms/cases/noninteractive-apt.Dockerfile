FROM debian:bookworm
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y tzdata
# ----
FROM debian:bookworm
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y tzdata
ENV DEBIAN_FRONTEND=dialog
# ----
FROM debian:bookworm
ENV DEBIAN_FRONTEND noninteractive
RUN apt-get update && apt-get install -y tzdata
RUN apt-get install -y git
