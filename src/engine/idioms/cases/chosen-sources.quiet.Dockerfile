FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
COPY cmd cmd
COPY . .
RUN go build -o /app ./cmd
FROM scratch
COPY --from=build /app /app
# ----
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
COPY cmd cmd
RUN go build -o /app ./cmd
FROM scratch
COPY --from=build /app /app
