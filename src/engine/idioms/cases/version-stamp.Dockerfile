FROM golang:1.26
ARG VERSION=dev
RUN go build -ldflags "-X main.version=$VERSION" -o /app .
# ----
FROM golang:1.26
ARG VERSION=dev
RUN go build -ldflags "-s -w -X \"example.com/app/version.Version=$VERSION\"" -o /app .
# ----
FROM golang:1.26
ARG VERSION=dev
ARG COMMIT
RUN go build -ldflags="-X 'main.version=${VERSION}' -X 'main.commit=${COMMIT}'" -o /app .
# ----
FROM golang:1.26
COPY . .
RUN go build -ldflags "-X main.commit=$(git rev-parse HEAD)" -o /app .
