FROM debian:12
# CMD ["/app", "--debug"]
CMD ["/app"]
# ----
FROM debian:12
# ENV DEBUG=1
WORKDIR /app
# ----
FROM debian:12
RUN true
# RUN apt-get update && apt-get install -y curl
# ----
FROM ruby:3.4
# ENV RUBY_YJIT_ENABLE=1 YJIT is switched on in config/initializers/yjit.rb
# ENV SHOP_MODE=live this is read from the settings file
WORKDIR /app
# ----
FROM ruby:3.4
# ENV SHOP_MODE=live this is read from the settings file
WORKDIR /app
# ----
FROM debian:12
# First the tools
# RUN apt-get update && apt-get install -y curl
# WORKDIR /tools
# RUN npm ci
COPY app /app
