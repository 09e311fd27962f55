FROM golang:1.23 AS build
FROM alpine:3.20
COPY --from=build /app /app
COPY --from=nginx /etc/nginx/nginx.conf /etc/nginx/
COPY --from=acme/tool:1 /tool /tool
COPY --from=0 /app /other
