FROM --platform=$BUILDPLATFORM golang:1.25 AS build
ARG TARGETARCH
RUN GOARCH=$TARGETARCH go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app
CMD ["/app"]
# ----
FROM --platform=$BUILDPLATFORM node:24 AS site
RUN npm run build
FROM scratch
COPY --from=site /dist /
