FROM golang:1.25 AS builder
MAINTAINER Ann <ann@example.org>
ENV PATH=/go/bin:/usr/local/go/bin:$PATH
ENV GOPATH=/go
ENV PATH=/opt/own/bin:$PATH
WORKDIR /app
COPY go.mod ./
RUN go mod download
COPY src ./src
COPY .env* ./
RUN go build -o bin/app ./src
FROM builder AS tools
ENV PATH=/opt/tools/bin:$PATH
FROM klakegg/hugo:ext-alpine AS site
WORKDIR /src
EXPOSE 1313
CMD ["server", "--bind=0.0.0.0", "--baseURL=http://localhost:1313/"]
FROM mcr.microsoft.com/dotnet/aspnet:8.0-noble
ARG BUILD_NUMBER
ENV BUILD_NUMBER=$BUILD_NUMBER
EXPOSE 80
COPY . .
COPY run.sh settings.json ./
COPY --from=builder --link /app /app
CMD ["./run.sh"]
