FROM alpine:3.20
LABEL com.example.purpose="demo" maintainer="a" Vendor=x my_label=y com.dockerhub.x=1
LABEL "my.label"="x"
