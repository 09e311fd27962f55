if ($a -ne $b) { Write-Host 'x'; exit 1; };
if ((Get-FileHash a.zip).Hash -eq $sum) { mkdir c }
