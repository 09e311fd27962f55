FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN New-ItemProperty -Path HKLM:\SYSTEM\App -Name Long -Value 1 -PropertyType DWORD -Force; Set-Item -Path Env:MODE -Value production
