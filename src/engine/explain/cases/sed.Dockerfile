# What scripts of sed change.
FROM debian:bookworm-slim
RUN sed -i 's/listen 80/listen 8080/' /etc/nginx/nginx.conf
RUN sed -i 's/http:/https:/g; /^#/d' /etc/apt/sources.list
RUN sed -i -e 's/ -Wall//' -e 's/-g //g' Makefile
RUN sed -i '1i #!/bin/sh' run.sh && sed -i '$a exec app' run.sh && sed -i '/debug/c debug=off' run.ini
RUN sed -n '/^NAME/p' /etc/os-release && sed 3q names
RUN sed -i '2,5d' a && sed -i '/keep/!d' b && sed -i '3!d' c && sed -i '$!d' d && sed -i '/a/,/b/!d' e && sed -i 4d f && sed -i '$d' g
RUN sed -i '2,5s/a/b/' a && sed -i '/keep/!s/a//' b && sed -i '3!s/a/b/g' c && sed -i '$!s/a//g' d && sed -i '/a/,/b/!s/a/b/' e
RUN sed -i 's/^#//; /port/s/^# *//; 5s/x/y/; $s/x/y/' f && sed -n 'p; q' g && sed 'd; a x' h && sed 'i x' k && sed 'c x' l
