FROM golang:1.23
RUN go install golang.org/x/tools/cmd/stringer@latest && go install github.com/acme/a@v1.0.0
# ----
FROM golang:1.12
RUN go get github.com/golang/dep/cmd/dep
# ----
FROM golang:1.23
RUN go get github.com/golang/dep/cmd/dep@latest
# ----
FROM golang:alpine
RUN apk add --no-cache git
RUN go get golang.org/x/lint/golint
# ----
FROM golang:1.25
RUN git clone https://github.com/acme/tool.git /src
WORKDIR /src
RUN go get github.com/acme/lib@latest
