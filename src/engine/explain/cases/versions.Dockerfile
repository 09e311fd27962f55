FROM golang:1.12-alpine AS old
RUN go get honnef.co/go/tools/cmd/staticcheck
WORKDIR /go/src/app
COPY *.go ./
RUN go get -d . && gofmt -s -l . && go test ./... && staticcheck ./... && CGO_ENABLED=0 go build -tags netgo -ldflags '-w -extldflags "-static"' -o /usr/bin/app *.go
FROM registry.example.org/tools AS prepared
RUN dotnet restore
FROM python:3.13-slim
RUN apt-get update && apt-get install -y libxrender-dev libgl1-mesa-glx && rm -rf /var/lib/apt/lists/*
COPY --from=old /usr/bin/app /usr/bin/app
COPY jsconfig.json tsconfig.json /app/
CMD ["app"]
