FROM --platform=$BUILDPLATFORM node:22 AS build
RUN npm run build
FROM nginx:1.27
COPY --from=build /dist /usr/share/nginx/html
# ----
FROM golang:1.23
ARG TARGETARCH
RUN GOARCH=$TARGETARCH go build -o /app .
# ----
FROM --platform=$BUILDPLATFORM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN GOARCH=$TARGETARCH go build -o /out/app .
FROM scratch
COPY --from=build /out/app /app
