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
