FROM golang:1.22
RUN go build -o /server .
ENTRYPOINT ["/server"]
# ----
FROM node:22
CMD ["node", "server.js"]
