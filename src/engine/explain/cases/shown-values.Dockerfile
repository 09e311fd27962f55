# Values in sentences about commands: known ones replace their variables, those that the script sets itself do not.
FROM debian:bookworm-slim
ARG USERNAME=dev
ARG USER_UID=1000
ARG USER_GID=$USER_UID
ENV APP_DIR=/opt/app
RUN groupadd --gid $USER_GID $USERNAME && useradd --uid $USER_UID --gid $USER_GID -m $USERNAME
RUN mkdir -p "${APP_DIR}/conf.d" && echo on > "${APP_DIR}/conf.d/flag"
RUN APP_DIR=/srv && mkdir -p "${APP_DIR}/conf.d"
RUN su $USERNAME -c "touch ~/.profile"
RUN curl -sSL https://example.com/setup.sh -o /tmp/setup.sh && bash /tmp/setup.sh && rm /tmp/setup.sh
RUN curl -sSL https://example.com/setup.sh | sh
RUN (ls /opt || echo none) && (cd /opt && ls)
COPY --chown=dev:dev a.conf /opt/app/
COPY --chown=dev:dev b.conf /opt/app/
