FROM debian:bookworm
USER root
RUN apt-get update
USER nobody
# ----
FROM jenkins/jenkins:lts
USER root
RUN apt-get update
# ----
FROM jenkins/jenkins:lts
USER root
USER jenkins
