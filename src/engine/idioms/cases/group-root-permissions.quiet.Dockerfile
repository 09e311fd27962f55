FROM debian:bookworm
RUN chgrp -R www-data /srv && chmod -R g=u /srv
# ----
FROM debian:bookworm
RUN chgrp -R 0 /srv
