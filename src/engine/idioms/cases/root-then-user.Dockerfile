FROM jenkins/jenkins:lts
USER root
RUN apt-get update && apt-get install -y git
USER jenkins
# ----
FROM example/app
USER 0
RUN chmod 755 /srv
USER 1001
