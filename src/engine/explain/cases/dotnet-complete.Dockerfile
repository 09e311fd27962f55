FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release --self-contained -o /out
FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /out .
ENTRYPOINT ["./Billing"]
