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
ADD https://github.com/acme/docs.git#v1 /docs
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
FROM node:22 AS site-build
WORKDIR /site
COPY . .
RUN npm run build
FROM nginx:1.28
COPY --from=site-build /site/dist /usr/share/nginx/html
COPY --from=tools /docs/guide /usr/share/nginx/html/guide
STOPSIGNAL SIGQUIT
