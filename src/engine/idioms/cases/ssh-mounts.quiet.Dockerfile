FROM alpine:3.20
COPY id_rsa /root/.ssh/id_rsa
RUN git clone git@github.com:acme/app.git
