# escape=`
# cmd takes a caret away outside of double quotes, before PowerShell reads the script.
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN powershell -Command Get-Content list.txt ^| Select-String 'a'; Remove-Item "x^y.txt"
RUN echo a ^| b
