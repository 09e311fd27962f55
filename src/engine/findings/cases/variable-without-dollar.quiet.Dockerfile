FROM debian:12
ARG VERSION=1.2
ENV APP_HOME=/srv/app
RUN mkdir -p ${APP_HOME}/{DATA,LOGS} {OTHER_NAME}
COPY page.html /srv/page.html
RUN sed -i "s/{VERSION}/$VERSION/" /srv/page.html && echo '{VERSION}'
