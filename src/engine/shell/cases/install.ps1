$ErrorActionPreference = 'Stop'; $ProgressPreference = "SilentlyContinue"
Invoke-WebRequest -Uri "https://x/$env:VERSION/a.zip" -OutFile C:\a.zip -UseBasicParsing ; # get it
if ((Get-FileHash 'a''b' -Algorithm sha256).Hash -ne $env:SHA) { Write-Host "bad $(Get-Date) `"q`""; exit 1 } ;
Get-ChildItem -Path $dir | Remove-Item -Recurse `
  -Force > $null 2>&1
& C:\x.exe /quiet && [Environment]::SetEnvironmentVariable('A', ${b c}, 'Machine')
