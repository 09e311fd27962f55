FROM alpine:3.20
RUN chmod 755 /srv && chmod +x /a && chmod u+rwx /b && chmod 1777 /c && chmod 777 /tmp && chmod g+w /d && chmod ug+w /e
