FROM alpine:3.20
ARG NAME=world
COPY <<EOF /etc/motd
Hello ${NAME:-you}
EOF
COPY <<'A' <<-"B" /etc/many/
literal $NAME
A
	tabbed
	B
ADD <<EOF /etc/
text
EOF
RUN <<EOF
echo one
EOF
RUN <<-'X' cat > /x
	body $NAME
	X
RUN python3 <<EOF
print(1)
EOF
RUN 3<<EOF cat <&3
deep
EOF
