if not exist C:\x (mkdir C:\x & echo "made %TEMP%") && cd C:\x
start /w vs.exe --quiet ^
  --norestart || IF "%ERRORLEVEL%"=="3010" EXIT 0 >nul 2>&1
rem done
