FROM node:22
RUN yarn add react@18
RUN bun why react
RUN turbo prune web
# ----
FROM ruby:3.3
RUN bundle install && gem update --system 3.5.1
