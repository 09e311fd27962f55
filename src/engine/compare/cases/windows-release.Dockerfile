# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
ENV TOOL_VERSION=3.13.1
RUN Invoke-WebRequest ('https://example.com/tool-{0}.exe' -f $env:TOOL_VERSION) -OutFile tool.exe
# ----
# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["powershell", "-Command"]
ENV TOOL_VERSION=3.14.0
RUN Invoke-WebRequest ('https://example.com/tool-{0}.exe' -f $env:TOOL_VERSION) -OutFile tool.exe
