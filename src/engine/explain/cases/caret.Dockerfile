# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN powershell -Command Get-Process ^| Select-Object -First 1
RUN echo a^&b
