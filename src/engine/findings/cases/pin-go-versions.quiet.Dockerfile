FROM golang:1.23
RUN go install golang.org/x/tools/cmd/stringer@v0.24.0
# ----
FROM golang:1.23
COPY go.mod go.sum ./
RUN go install github.com/acme/a && go install ./...
# ----
FROM golang:1.12
RUN go get github.com/acme/a && cd /go/src/github.com/acme/a && git checkout v1.0.0
# ----
FROM golang:1.24
RUN --mount=type=bind,source=go.mod,target=go.mod go install tool github.com/acme/a
