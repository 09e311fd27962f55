FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest -Uri https://example.org/a.zip -OutFile a.zip; if ((Get-FileHash a.zip -Algorithm sha256).Hash -ne 'ABC') { exit 1 }; Expand-Archive a.zip -DestinationPath C:/a; Remove-Item a.zip
# ----
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest -Uri https://example.org/a.zip -OutFile a.zip; Expand-Archive a.zip -DestinationPath C:/a; Remove-Item a.zip
