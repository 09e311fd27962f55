FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest -Uri https://example.org/a.zip -OutFile a.zip; Expand-Archive a.zip -DestinationPath C:/a
