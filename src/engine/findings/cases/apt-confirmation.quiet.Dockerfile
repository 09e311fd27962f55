FROM debian:12
RUN apt-get update && apt-get install -y curl && apt-get -qq install git && apt-get install -qqy make
# ----
FROM debian:12
RUN yes | apt-get install curl
# ----
FROM debian:12
RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes
RUN apt-get update && apt-get install curl
# ----
FROM debian:12
RUN apt-get -o APT::Get::Assume-Yes=true install curl
# ----
FROM debian:12
ARG OPTIONS=-y
RUN apt-get install $OPTIONS curl
# ----
FROM debian:bookworm
RUN apt-get -qq update && apt-get install -qq curl
