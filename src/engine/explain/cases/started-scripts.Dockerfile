FROM ubuntu:12.04
COPY library-scripts/*.sh library-scripts/*.env /tmp/library-scripts/
COPY setup.sh /tmp/setup.sh
ARG STEPS="echo one"
RUN bash /tmp/library-scripts/common.sh && sh /tmp/setup.sh && bash -c "${STEPS}"
