FROM mcr.microsoft.com/dotnet/runtime-deps:8.0 AS installer
RUN curl -fSL -o aspnetcore.tar.gz https://example.org/aspnetcore.tar.gz && tar -xzf aspnetcore.tar.gz -C /dotnet ./shared/Microsoft.AspNetCore.App
FROM mcr.microsoft.com/dotnet/runtime:8.0
COPY --from=installer /dotnet /usr/share/dotnet
