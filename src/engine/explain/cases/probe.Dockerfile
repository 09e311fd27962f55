FROM scratch
COPY --chown=app --chmod=644 dir /dir
HEALTHCHECK CMD curl -f http://localhost/
USER 10001
WORKDIR data
EXPOSE 9090
EXPOSE $P
VOLUME /data
ENTRYPOINT ["/app", "--port", "9090"]

FROM debian:bookworm-slim
HEALTHCHECK --interval=banana CMD curl -f http://localhost/
ARG VERSION
ARG VERSION=2
FROM debian:bookworm-slim
RUN echo $VERSION
ENV DEBIAN_FRONTEND=noninteractive
ARG DEBIAN_FRONTEND=x
ARG SHOWN=1
CMD echo $SHOWN
SHELL ["powershell", "-NoLogo", "-NonInteractive", "-NoProfile", "-ExecutionPolicy", "Bypass", "-Command", "$ErrorActionPreference = 'Stop';"]
FROM mcr.microsoft.com/dotnet/aspnet:8.0
ENV ASPNETCORE_HTTP_PORTS=8081
EXPOSE 8081
USER $APP_UID
EXPOSE 8080
FROM nginx:1.27
EXPOSE 80
STOPSIGNAL SIGTERM
USER 0
SHELL ["cmd", "/S", "/C"]
