FROM example.com/base:1
RUN git clone git@example.com:a/b.git /src
# ----
FROM ubuntu:24.04
RUN --mount=type=ssh,required git clone git@example.com:a/b.git /src
