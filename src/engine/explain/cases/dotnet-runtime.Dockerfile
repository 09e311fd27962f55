FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /out
RUN dotnet publish -c Release --self-contained -o /whole
FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /out .
ENTRYPOINT ["./Billing"]
