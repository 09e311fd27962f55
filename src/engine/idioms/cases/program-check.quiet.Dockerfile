FROM node:22
RUN node --version
# ----
FROM debian:bookworm
RUN v=$(git --version)
