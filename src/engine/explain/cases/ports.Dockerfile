FROM mcr.microsoft.com/dotnet/aspnet:9.0
COPY publish /app
EXPOSE 80 443
WORKDIR /app
ENTRYPOINT ["dotnet", "Shop.dll"]
