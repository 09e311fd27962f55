FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
RUN dotnet publish -r linux-musl-x64 -o /out
FROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine
COPY --from=build /out .
# ----
FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine AS build
RUN dotnet publish -o /out
FROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine
COPY --from=build /out .
# ----
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
RUN dotnet publish -o /out
FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=build /out .
