# What the shell itself puts into variables.
ARG FLAVOUR=plain
FROM debian:bookworm-slim
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
ENV APP=/srv/app TOOLS="git curl"
RUN cd /srv && echo "$PWD on $HOSTNAME as $UID ($HOME, $OSTYPE)" > build.log
RUN set -- one two; for word in "$@"; do echo "$0 got $word of $#: $*"; done
RUN IFS=:; for directory in $PATH; do echo "$directory"; done; echo "options: $- pid: $$ line: $LINENO after $SECONDS s"
RUN sleep 2 & wait $! ; echo "status $?"
RUN ls /none | sort; echo "${PIPESTATUS[0]} $RANDOM $BASH_SOURCE $IFS"
RUN first() { echo "$1"; }; first "$TOOLS" "$APP"
RUN $APP/install.sh && `which python3` --version
ENV OPTIONS="one two"
CMD java $OPTIONS -jar app.jar
CMD ownprogram $OPTIONS
RUN echo "$FLAVOUR"
RUN . /etc/os-release && echo "$ID $VERSION_ID $VERSION_CODENAME $ID_LIKE $UBUNTU_CODENAME $PRETTY_NAME"
RUN . ./settings.env && echo "$CHANNEL" && if [ "$(dpkg --print-architecture)" = amd64 ]; then apt-get install -y qemu; else rm -rf /opt/x86; fi
RUN cd /srv && ls . && tar -C /opt -cf x.tar . && [ -x "$(command -v git)" ] && [ ! -x "$(command -v svn)" ]
