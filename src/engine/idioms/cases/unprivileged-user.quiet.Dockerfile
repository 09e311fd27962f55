FROM debian:bookworm
RUN useradd app
USER root
CMD ["x"]
# ----
FROM debian:bookworm
ARG U
USER $U
CMD ["x"]
# ----
FROM node:22 AS build
USER node
FROM nginx:1.27
COPY --from=build /a /b
