FROM debian:12
RUN rm /bin/sh && ln -s /bin/bash /bin/sh
# ----
FROM debian:12
RUN ln -snf /bin/bash /bin/sh
