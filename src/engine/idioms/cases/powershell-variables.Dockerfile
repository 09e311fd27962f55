# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN powershell -Command `
    $ErrorActionPreference = 'Stop'; `
    $version = '1.2.3'; `
    $file = 'tool-' + $version + '.zip'; `
    Invoke-WebRequest -OutFile $file https://example.org/$file
# ----
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN $url = 'https://example.org/a.zip'; Invoke-WebRequest $url -OutFile a.zip
