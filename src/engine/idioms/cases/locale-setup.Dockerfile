FROM debian:bookworm
RUN apt-get update && apt-get install -y locales && localedef -i en_US -f UTF-8 en_US.UTF-8
ENV LANG=en_US.UTF-8
# ----
FROM debian:bookworm
ENV LANG C.UTF-8
