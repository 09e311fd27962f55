FROM debian:bookworm-slim
RUN useradd -m app
SHELL ["/bin/bash", "-c"]
RUN echo one
USER app
RUN ["echo", "two"]
COPY *.sh src $DIR /home/app/
WORKDIR /home/app
RUN apt-get install -y jq && ./run.sh
USER root
SHELL ["/bin/sh", "-c"]
ENV A=1 B=$A
RUN echo three
ONBUILD RUN echo four
