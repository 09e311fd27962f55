FROM --platform=$BUILDPLATFORM golang:1.24 AS build
ARG TARGETOS TARGETARCH
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/app .
FROM alpine:3.22 AS probe
ARG TARGETARCH
RUN wget -qO /grpc_health_probe https://github.com/grpc-ecosystem/grpc-health-probe/releases/download/v0.4.28/grpc_health_probe-linux-${TARGETARCH} && chmod +x /grpc_health_probe
FROM gcr.io/distroless/static:nonroot
COPY --from=build /out/app /app
COPY --from=probe /grpc_health_probe /grpc_health_probe
EXPOSE 50051
HEALTHCHECK CMD ["/grpc_health_probe", "-addr=:50051"]
ENTRYPOINT ["/app"]
