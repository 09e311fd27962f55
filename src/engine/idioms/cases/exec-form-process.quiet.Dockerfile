FROM node:22
CMD node server.js
# ----
FROM node:22
CMD ["npm", "start"]
# ----
FROM debian:bookworm
ENTRYPOINT ["/entrypoint.sh"]
# ----
FROM debian:bookworm
ENTRYPOINT ["sh", "-c", "x"]
# ----
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ENTRYPOINT ["C:\\app\\app.exe"]
# ----
FROM debian:bookworm
CMD ["taskset", "-c", "0", "./server"]
# ----
FROM debian:bookworm
CMD ["wait-for-it.sh", "db:5432", "--", "./server"]
