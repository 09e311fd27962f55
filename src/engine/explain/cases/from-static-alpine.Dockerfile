# No C compiler, so no cgo
FROM golang:1.26-alpine AS build
RUN go build -o /out/server .
FROM alpine:3.22
COPY --from=build /out/server /
CMD ["/server"]
