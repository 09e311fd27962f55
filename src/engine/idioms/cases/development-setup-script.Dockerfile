FROM debian:12
ARG USERNAME=vscode
ARG COMMON_SCRIPT_SOURCE="https://raw.githubusercontent.com/microsoft/vscode-dev-containers/main/script-library/common-debian.sh"
RUN curl -sSL ${COMMON_SCRIPT_SOURCE} -o /tmp/common-setup.sh && bash /tmp/common-setup.sh true "${USERNAME}"
# ----
FROM debian:12
ARG SETUP="https://raw.githubusercontent.com/microsoft/vscode-dev-containers/v0.1/script-library/common-debian.sh"
COPY first-run-notice.txt /tmp/
RUN curl -sSL ${SETUP} -o /tmp/common-setup.sh && bash /tmp/common-setup.sh true
USER 1000
CMD ["sleep", "infinity"]
# ----
# Update the VARIANT arg in docker-compose.yml to pick a version
ARG VARIANT=latest
FROM elixir:${VARIANT}
ARG USERNAME=vscode
ARG USER_UID=1000
ARG USER_GID=$USER_UID
ARG COMMON_SCRIPT_SOURCE="https://raw.githubusercontent.com/microsoft/vscode-dev-containers/main/script-library/common-debian.sh"
RUN apt-get update && apt-get install -y curl ca-certificates \
  && curl -sSL ${COMMON_SCRIPT_SOURCE} -o /tmp/common-setup.sh \
  && bash /tmp/common-setup.sh true "${USERNAME}" "${USER_UID}" "${USER_GID}"
# RUN apt-get update && apt-get install -y jq
# RUN mix local.rebar --force
