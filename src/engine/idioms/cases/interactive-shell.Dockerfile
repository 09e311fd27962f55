FROM debian:bookworm
RUN apt-get update && apt-get install -y git
CMD ["bash"]
# ----
FROM alpine:3.20
ENTRYPOINT ["/bin/sh"]
# ----
FROM debian:bookworm
CMD /bin/bash
