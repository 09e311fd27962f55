FROM alpine:3.20
COPY notes.md app.sh /srv/
