FROM registry.access.redhat.com/ubi9/ubi
RUN chgrp -R 0 /srv && chmod -R g=u /srv
USER 1001
# ----
FROM debian:bookworm
RUN chown -R 1001:0 /srv && chmod -R g+rwX /srv
