# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
WORKDIR C:\app
COPY publish .
ENTRYPOINT ["C:\\app\\Billing.exe", "--urls", "http://+:8080"]
