# A file with the slips that stop a build.
FORM node:22-alpine
FROM node:22-alpine AS build
WORKDIR /app
COPY https://example.org/app.tar.gz /app/
RUN npm ci &&
EXPOSE 80800
HEALTHCHECK --interval=10 CMD wget -q -O /dev/null http://localhost:3000/
FROM nodejs
COPY --form=build /app .
USER
CMD [“node”, “server.js”]
RUN <<EOF
npm prune
