FROM golang:1.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
COPY proto proto
RUN mkdir gen && protoc --go_out=gen --go-grpc_out=gen proto/api.proto
RUN sed -i 's/a/b/' go.mod
COPY . .
RUN go build -o /app .
CMD ["/app"]
# ----
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY nuget.config Shop.csproj ./
ARG PAT
RUN dotnet nuget update source Internal --username ci --password "$PAT" --store-password-in-clear-text && dotnet restore
COPY . .
RUN dotnet publish --no-restore -o /out
FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
COPY --from=build /out .
ENTRYPOINT ["dotnet", "Shop.dll"]
# ----
FROM debian:12
WORKDIR /src
COPY app.conf .
RUN sed -i s/a/b/ app.conf
RUN buf generate -o gen
ADD . .
RUN buf generate -o out
