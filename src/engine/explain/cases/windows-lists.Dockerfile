# escape=`
# Commas separate the items of a list, whose items are explained one by one
FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Start-Process -FilePath setup.exe -ArgumentList '--quiet', '--norestart','--wait' -Wait; `
    Start-Process msiexec.exe -ArgumentList '/i', 'C:\node.msi', '/quiet' -NoNewWindow -Wait; `
    Start-Process -Wait setup.exe -ArgumentList @('--quiet', '/x'); Remove-Item setup.exe,notes.txt -Force
