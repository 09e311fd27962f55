# What a form leaves of a known value: nothing is said where the pattern does not fit.
FROM debian:13
ENV PYTHON_VERSION=3.15.0b3
RUN echo ${PYTHON_VERSION%%[a-z]*} ${PYTHON_VERSION%.*} ${PYTHON_VERSION#*.} ${PYTHON_VERSION##*.} ${PYTHON_VERSION%x} && A=b.c && echo ${A%.c}
