FROM mcr.microsoft.com/dotnet/runtime-deps:8.0 AS installer
RUN tar -xzf aspnetcore.tar.gz -C /dotnet ./shared/Microsoft.AspNetCore.App
FROM mcr.microsoft.com/dotnet/runtime-deps:8.0
COPY --from=installer /dotnet /usr/share/dotnet
# ----
FROM debian:bookworm AS installer
RUN tar -xzf dotnet.tar.gz -C /dotnet
FROM mcr.microsoft.com/dotnet/runtime:8.0
COPY --from=installer /dotnet /usr/share/dotnet
