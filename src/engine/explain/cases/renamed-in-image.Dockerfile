# What the image holds is told by its place there
FROM debian:bookworm AS build
RUN make
FROM node:22
WORKDIR /app
COPY --from=build /out/app-1.0.jar program.jar
COPY --from=build /out/site ./
CMD ["node", "server.js"]
