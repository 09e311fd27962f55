$ErrorActionPreference = 'Stop'; $ProgressPreference = "SilentlyContinue"
Invoke-WebRequest -Uri "https://x/$env:VERSION/a.zip" -OutFile C:\a.zip -UseBasicParsing ; # get it
if ((Get-FileHash 'a''b' -Algorithm sha256).Hash -ne $env:SHA) { Write-Host "bad $(Get-Date) `"q`""; exit 1 } ;
Get-ChildItem -Path $dir | Remove-Item -Recurse `
  -Force > $null 2>&1
& C:\x.exe /quiet && [Environment]::SetEnvironmentVariable('A', ${b c}, 'Machine')
$url = 'https://x/y.zip'; $url += '?a'; $env:PATH = "C:\node;$env:PATH"; $null = mkdir "C:\a $(1 + 2)"
$p = Start-Process a.exe -PassThru | Select-Object -First 1; @{ a = 1 }; @('a', 'b') | % { mkdir $_ }
if($LASTEXITCODE -eq 0){ exit 1 } elseif ($?) { Write-Host "plain" } else { break }
try { Get-Item a } catch { $x.Foo(1); continue } finally { Write-Host ('{0}' -f $true) }
foreach ($f in Get-ChildItem C:\tmp) { $f -replace 'a', 'b' -split ',' -join ';' }
while (!($a -gt 1 -and $a -lt 9)) { Start-Sleep 1 }; do { $i++ } until ($i -ge 3 -or $i -le 0)
for ($i = 0; -not $i; $i++) { $i }; switch ($env:ARCH) { 'x' { 1 } default { 2 } }
function Get-It { param([string]$u) return ($u -like 'a*') -notlike 'b' }
$a -match 'x' -notmatch 'y' -contains 'z' -in $list; begin { 1 }
