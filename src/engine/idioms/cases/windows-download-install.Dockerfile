FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest -Uri https://example.org/a.zip -OutFile a.zip; if ((Get-FileHash a.zip -Algorithm sha256).Hash -ne 'ABC') { exit 1 }; Expand-Archive a.zip -DestinationPath C:/a; Remove-Item a.zip
# ----
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest -Uri https://example.org/a.zip -OutFile a.zip; Expand-Archive a.zip -DestinationPath C:/a; Remove-Item a.zip
# ----
# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN powershell -Command `
    $file = 'app-' + '2' + '.zip'; `
    Invoke-WebRequest -OutFile $file https://example.org/$file; `
    Invoke-WebRequest -OutFile app.sum https://example.org/app.sum; `
    if ((Get-FileHash $file).Hash -ne (Get-Content app.sum)) { exit 1 }; `
    Expand-Archive $file -DestinationPath C:/app
