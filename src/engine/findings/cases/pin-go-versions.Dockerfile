FROM golang:1.23
RUN go install golang.org/x/tools/cmd/stringer@latest && go install github.com/acme/a@v1.0.0
# ----
FROM golang:1.12
RUN go get github.com/golang/dep/cmd/dep
# ----
FROM golang:1.23
RUN go get github.com/golang/dep/cmd/dep@latest
