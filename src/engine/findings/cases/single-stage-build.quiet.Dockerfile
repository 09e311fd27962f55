FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM debian:12-slim
COPY --from=build /app /app
CMD ["/app"]
# ----
FROM golang:1.22
COPY . .
RUN go build -o /app .
# ----
FROM node:22
RUN npm ci
CMD ["node", "a.js"]
