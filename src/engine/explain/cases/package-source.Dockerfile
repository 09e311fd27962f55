# Owners of whom no command runs, a source of packages, a program behind an init.
FROM gradle:9-jdk25 AS build
USER root
COPY --chown=gradle:gradle src src
RUN gradle bootJar

FROM centos:7
RUN sed -i s/mirror.centos.org/vault.centos.org/g /etc/yum.repos.d/*.repo && \
    sed -i s/^#.*baseurl=http/baseurl=http/g /etc/yum.repos.d/*.repo && \
    sed -i s/^mirrorlist=http/#mirrorlist=http/g /etc/yum.repos.d/*.repo
COPY --from=build /home/gradle/build/libs/app.jar /
RUN yum install -y epel-release
RUN yum install -y dumb-init java-11
EXPOSE 9999
ENTRYPOINT ["dumb-init", "--"]
CMD ["java", "-jar", "/app.jar"]
