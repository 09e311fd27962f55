FROM golang:1.26
WORKDIR /src
COPY . .
RUN GOARCH=${TARGETARCH} go build -o /app .
CMD ["/app"]
# ----
FROM golang:1.26
WORKDIR /src
COPY . .
RUN go build -ldflags "-X main.version=$app_version" -o /app .
CMD ["/app"]
# ----
ARG MARCH=x86-64-v3
FROM debian:12 AS build
RUN cmake -B build -DCMAKE_C_FLAGS="-march=${MARCH}"
