FROM node:22-alpine
CMD ["node", "server.js"]
# ----
FROM golang:1.22 AS build
USER 1000
FROM alpine:3.20
COPY --from=build /app /app
ENTRYPOINT ["/app"]
CMD ["--help"]

# ----
FROM debian:bookworm
CMD ["server"]

# ----
FROM postgres:17
CMD ["/opt/backup"]
# ----
FROM alpine:3.22
RUN addgroup -g 1001 -S mc && adduser -u 1001 -SHG mc mc
ENTRYPOINT ["mc"]
# ----
FROM mcr.microsoft.com/dotnet/aspnet:7.0
ENTRYPOINT ["dotnet", "app.dll"]
# ----
FROM python:3.13-slim
ENTRYPOINT ["python3"]
CMD ["app.py"]
# ----
FROM python:3.13-slim
ENTRYPOINT ["/app/serve"]
CMD ["python3"]
