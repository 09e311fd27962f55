FROM alpine:3.20
COPY app.sh /srv/
COPY --from=nginx:1.27 /notes.md /
COPY . /srv/
# ----
FROM alpine:3.20
COPY <<notes.md /srv/notes.md
x
notes.md
