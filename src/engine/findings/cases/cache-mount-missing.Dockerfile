FROM node:22 AS build
WORKDIR /repo
COPY pnpm-lock.yaml ./
RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm fetch
COPY . .
RUN pnpm --filter api deploy --prod /out/api
FROM node:22-slim
COPY --from=build /out/api /app
CMD ["node", "/app/main.js"]
# ----
FROM golang:1.26
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN go build -o /app .
CMD ["/app"]
