FROM node:14
CMD ["node", "a.js"]
# ----
FROM golang:1.19-alpine AS build
RUN go build -o /app .
FROM debian:buster-slim
COPY --from=build /app /app
CMD ["/app"]
