# Files that a line writes, by redirects and tee.
FROM debian:bookworm-slim
RUN echo extension=event.so > /etc/event.ini && printf "%s\n" three four >> /etc/list
RUN printf "%s\n" one two > /etc/list
RUN echo "precedence ::ffff:0:0/96 100" >> /etc/gai.conf
RUN cat one.conf two.conf > /etc/all.conf && cat three.conf >> /etc/all.conf
RUN echo "deb https://example.org/apt stable main" | tee -a /etc/apt/sources.list.d/example.list
RUN sort names > /etc/sorted
RUN <<END
cat > /etc/app.conf <<EOF
a=1
EOF
cat >> /etc/app.conf <<EOF
b=2
EOF
END
FROM scratch
COPY --from=0 /etc/all.conf /
