# A stage shared by the one that builds and the one that ships: libraries, the database, directories that Rails writes to
FROM ruby:3.4-slim AS base
WORKDIR /rails
ENV RAILS_ENV=production
RUN apt-get update && apt-get install -y libpq5 && rm -rf /var/lib/apt/lists/*
FROM base AS build
RUN apt-get update && apt-get install -y build-essential libpq-dev
COPY . .
RUN bundle install
FROM base
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY --from=build /rails /rails
RUN useradd --uid 1000 rails && chown -R rails db log storage tmp
USER 1000
CMD ["./bin/rails", "server"]
