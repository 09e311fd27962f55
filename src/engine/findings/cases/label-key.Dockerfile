FROM alpine:3.20
LABEL com.docker.purpose="demo"
# ----
FROM alpine:3.20
LABEL "build(date)"="x"
