FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
RUN $ProgressPreference = 'SilentlyContinue'; Invoke-WebRequest https://example.org/a.zip -OutFile a.zip
RUN $unused = 1; Write-Host done
# ----
FROM debian:bookworm
RUN v=1.2; curl -o a.zip https://example.org/$v.zip
