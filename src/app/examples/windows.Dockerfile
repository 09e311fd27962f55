# escape=`
FROM mcr.microsoft.com/dotnet/sdk:10.0-windowsservercore-ltsc2022 AS build
WORKDIR C:\src
COPY . .
RUN dotnet publish Billing.csproj -c Release -o C:\out

FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
RUN Invoke-WebRequest -Uri https://aka.ms/vs/17/release/vc_redist.x64.exe -OutFile C:\vc_redist.exe; `
    Start-Process C:\vc_redist.exe -ArgumentList '/install', '/quiet', '/norestart' -Wait; `
    Remove-Item C:\vc_redist.exe
WORKDIR C:\app
COPY --from=build C:\out .
USER ContainerUser
EXPOSE 8080
ENTRYPOINT ["C:\\app\\Billing.exe"]
