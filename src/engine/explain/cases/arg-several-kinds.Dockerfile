FROM golang:1.25 AS build
ARG TARGETARCH VERSION=dev COMMIT
COPY go.mod go.sum* ./
RUN GOARCH=$TARGETARCH go build -ldflags "-X main.version=$VERSION -X main.commit=$COMMIT" -o /api .

FROM node:24-alpine
COPY package.json package-lock.json* ./
RUN npm ci
COPY --from=build /api /usr/local/bin/api
ENTRYPOINT ["/usr/local/bin/api"]
CMD ["serve", "now"]
